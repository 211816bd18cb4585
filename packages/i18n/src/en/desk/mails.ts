import type { zhMails } from '../../zh-cn/desk/mails.ts';

export const enMails: typeof zhMails = {
  mails: {
    title: 'Mails set aside',
    intro:
      'E-mail to the public mailbox usually becomes a case by itself. These did not: make a new case of each, or say why not. A mail never becomes part of a case that is there. Nobody sees the sender’s address; the receipt goes to the sender by itself.',
    empty: 'No mails are set aside.',
    off: 'No mailbox is set up to be read.',
    looked: (when) => `Last read: ${when}`,
    waiting: (count) =>
      `${count} more ${count === 1 ? 'mail waits' : 'mails wait'} in the mailbox and will be taken in step by step.`,
    columns: { arrived: 'Arrived', reason: 'Why it was set aside', size: 'Size', decide: 'Decision' },
    reasons: {
      bounce: 'Delivery report',
      loop: 'A mail of this portal that came back',
      tooLarge: 'Too large; not downloaded, and the sender was told',
      autoReply: 'Automatic reply',
      bulk: 'Mail to many',
      aboutCase: 'Names a case that is there, or answers a mail of this portal',
      noSender: 'Nobody to answer to',
      sameId: 'Carries the id of an earlier mail, with other content',
      tooMany: 'Many mails from one sender in a short time',
      empty: 'No text',
      tooLong: 'Very long text',
      unreadable: 'Damaged, cannot be read',
    },
    more: (count) => `${count} more like it on that day, counted only`,
    nothingKept: 'Nothing was kept of it',
    files: (names) => `Attachments: ${names}`,
    refusedFiles: (count) =>
      `${count} ${count === 1 ? 'attachment' : 'attachments'} neither photo nor PDF, not kept`,
    read: (when) => `Read the mail that arrived ${when}`,
    register: 'Make a case',
    registered: (number) => `Registered, case number ${number}. The receipt goes to the sender.`,
    discard: 'No case',
    why: 'Why not',
    whyHint: 'Goes into the audit trail. The mail’s content is deleted at once and cannot be restored.',
    whyMissing: 'Please say why',
    discarded: 'Decided: no case.',
    cannotRegister: 'Content or sender was not kept, so that no case can be made of it.',
  },
};
