import type { Actor } from '../case/actor.ts';

/** Reports are imported, corrected, published and discarded by the system administrator, who reads no case. */
export function mayKeepReports(actor: Actor): boolean {
  return actor.kind === 'systemAdministrator';
}

/** The everyday doors (生活事项) are mapped to measures by the system administrator. */
export function mayKeepTopics(actor: Actor): boolean {
  return actor.kind === 'systemAdministrator';
}
