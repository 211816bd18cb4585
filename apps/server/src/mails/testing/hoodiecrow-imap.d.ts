declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  interface Message {
    raw: string;
    flags?: string[];
  }
  interface HoodiecrowServer {
    readonly server: Server;
    listen(port: number, host: string, listening: () => void): void;
    close(closed: () => void): void;
    appendMessage(mailbox: string, flags: string[], date: string | undefined, raw: string): void;
    getMailbox(name: string): {
      readonly messages: readonly { readonly uid: number; readonly flags: string[] }[];
    };
  }
  export default function hoodiecrow(options: {
    readonly plugins: readonly string[];
    readonly storage: Record<string, { messages: Message[] }>;
  }): HoodiecrowServer;
}
