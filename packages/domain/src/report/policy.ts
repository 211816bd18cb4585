import type { Actor } from '../case/actor.ts';

/** Reports are imported, corrected, published and discarded by the system administrator, who reads no case. */
export function mayKeepReports(actor: Actor): boolean {
  return actor.kind === 'systemAdministrator';
}

/** Who works with what the linter finds in a report; what is found is public in any case. */
export function mayReadFindings(actor: Actor): boolean {
  return mayDismissFindings(actor) || actor.kind === 'disciplineOfficer';
}

/** The rectification office answers for a finding in public; no unit does so about its own measures. */
export function mayDismissFindings(actor: Actor): boolean {
  return actor.kind === 'triageOfficer' || actor.kind === 'reviewer';
}

/** The everyday doors (生活事项) are mapped to measures by the system administrator. */
export function mayKeepTopics(actor: Actor): boolean {
  return actor.kind === 'systemAdministrator';
}
