import type { Actor } from '@huiyin/domain/case/actor';

/** Who sets mails aside. */
export const mailActor: Actor = { kind: 'system', job: 'take-mails' };
