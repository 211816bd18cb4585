import type { AnswerCourier } from '@huiyin/services/mail/mail-answers';
import type { Couriers } from '@huiyin/services/notice/couriers';
import type { Environment } from '../env.ts';
import { createAnswerCourier } from '../mails/answer-courier.ts';
import { createMailCourier } from './mail-courier.ts';
import { createMailPost } from './mail-post.ts';
import { createTextCourier } from './text-courier.ts';

/** The ways in which this install tells citizens, as its operator has set them. */
export function openCouriers({ notices, portal }: Pick<Environment, 'notices' | 'portal'>): Couriers & {
  readonly answer: AnswerCourier | null;
  close(): void;
} {
  const post = notices.mail && createMailPost(notices.mail);
  const address = portal.origins[0] ?? '';
  return {
    mail: post && createMailCourier(post, address),
    answer: post && createAnswerCourier(post, address),
    text: notices.text && createTextCourier(notices.text),
    close: () => post?.close(),
  };
}
