import type { Courier } from '@huiyin/services/notice/couriers';
import type { MailPost } from './mail-post.ts';
import { writeLetter } from './write-letter.ts';

/** Sends notices by mail; `address` is the portal's. */
export function createMailCourier(post: MailPost, address: string): Courier {
  return (notice) => post.send({ id: notice.id, to: notice.to, ...writeLetter(notice, address) });
}
