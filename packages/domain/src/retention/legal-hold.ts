import type { Actor } from '../case/actor.ts';

/** Who may keep a case from being deleted, and lift what somebody else has set; of the cases that they may see. */
export function mayHold({ kind }: Actor): boolean {
  return kind === 'reviewer' || kind === 'disciplineOfficer' || kind === 'system';
}

/** Ending a hold takes somebody else than who set it; `setBy` null: the operator did. */
export function mayLift(actor: Actor, setBy: string | null): boolean {
  return mayHold(actor) && !('staffId' in actor && actor.staffId === setBy);
}
