import type { Actor } from '@huiyin/domain/case/actor';
import { mayKeepReports } from '@huiyin/domain/report/policy';
import { forbidden } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { reviewOf } from './report-of.ts';

/** The original beside what was found in it, with the warnings and what a new version would change. */
export async function reviewReport(services: Services, actor: Actor, reportId: string) {
  if (!mayKeepReports(actor)) throw forbidden();
  return inTransaction(services, (scene) => reviewOf(scene, actor, reportId));
}
