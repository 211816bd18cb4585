import type { Actor } from '../case/actor.ts';

/** Who decides about mails that were set aside: those who receive cases, and nobody else. */
export function mayDecideMails(actor: Actor): boolean {
  return actor.kind === 'triageOfficer';
}
