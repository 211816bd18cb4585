import type { Actor } from '../case/actor.ts';

/** Who brings in work orders and lists, sees their rows, and takes the results out again: those who receive cases. */
export function mayImport(actor: Actor): boolean {
  return actor.kind === 'triageOfficer';
}
