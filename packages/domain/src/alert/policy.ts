import type { Actor } from '../case/actor.ts';

/**
 * Alerts are the discipline office's alone: they are drawn from every case, also those handed to it, and name the unit and the
 * measure that complaints pile up at. The unit must not read in them that somebody spoke.
 */
export function mayWorkAlerts(actor: Actor): boolean {
  return actor.kind === 'disciplineOfficer';
}
