import type { RoutingView } from '@huiyin/contract/desk/case-view';
import { readCaseFacts } from '@huiyin/db/sql/read-case-facts';
import { readRouting as readRows } from '@huiyin/db/sql/read-routing';
import type { Actor } from '@huiyin/domain/case/actor';
import { mayAct } from '@huiyin/domain/case/policy';
import { notFound } from '../failure.ts';
import { whileReading } from '../scene.ts';
import type { Services } from '../services.ts';

/** Where cases of the same measures go: a default for the officer who dispatches, who always decides. */
export async function readRouting(services: Services, actor: Actor, caseId: string): Promise<RoutingView> {
  return whileReading(services, async ({ tx, jurisdictionId }) => {
    const facts = await readCaseFacts(tx, { jurisdictionId, caseId });
    if (!facts || !mayAct(actor, 'dispatch', facts)) throw notFound();
    return { units: await readRows(tx, { actor, jurisdictionId, caseId }) };
  });
}
