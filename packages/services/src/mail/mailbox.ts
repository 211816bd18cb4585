/** A mail that waits in the mailbox; nothing but its header was fetched. */
export type WaitingMail = { readonly uid: number; readonly bytes: number; readonly header: Uint8Array };

/** Where in the mailbox the last look ended. `validity` changes when the server numbers its mails anew. */
export type MailboxPlace = { readonly validity: bigint; readonly uid: number };

/** An open mailbox. Everything rejects when the server is away. */
export type OpenMailbox = {
  /** Where the newest mail stands. */
  readonly place: MailboxPlace;
  /** Uids of what arrived after `uid` or is unread, oldest first. */
  waiting(after: number): Promise<readonly number[]>;
  /** Header and size; null for a mail that is gone. */
  look(uid: number): Promise<WaitingMail | null>;
  /** The whole mail, at most `most` bytes of it; null for a mail that is gone. */
  download(uid: number, most: number): Promise<Uint8Array | null>;
  /** Marks a mail read, which tells people that it was taken in. */
  markRead(uid: number): Promise<void>;
};

/** The mailbox that citizens write to. */
export type Mailbox = {
  /** Addresses of this portal, lower case: a mail from one of them came round in a loop. */
  readonly ownAddresses: readonly string[];
  /** Of the ids of mails that this portal sends. */
  readonly ownDomain: string;
  /** Opens it for as long as `use` runs. */
  open<Result>(use: (mailbox: OpenMailbox) => Promise<Result>): Promise<Result>;
};
