import type { Actor } from '../case/actor.ts';

/**
 * Trends are the discipline office's alone: they count every case, also those handed to it, of which triage and unit may not
 * even see a count.
 */
export function mayReadTrends(actor: Actor): boolean {
  return actor.kind === 'disciplineOfficer';
}

/** How units handle what they are given: for the office that dispatches and reviews, and for the discipline office; never for units. */
export function mayReadConduct(actor: Actor): boolean {
  return ['triageOfficer', 'reviewer', 'disciplineOfficer'].includes(actor.kind);
}
