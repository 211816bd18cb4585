import { lockCase } from '@huiyin/db/sql/lock-case';
import { readCaseFacts } from '@huiyin/db/sql/read-case-facts';
import type { Actor } from '@huiyin/domain/case/actor';
import type { CaseCommand } from '@huiyin/domain/case/commands';
import { decide } from '@huiyin/domain/case/decide';
import { mayAct, maySee } from '@huiyin/domain/case/policy';
import type { CaseState } from '@huiyin/domain/case/states';
import { conflict, forbidden, notFound, refused } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { saveStep } from './save-step.ts';
import type { CaseChange, Step } from './step.ts';

/** What else a command writes: its own rows, through `scene.tx`; it answers with the columns of the case to change. */
type Effect<Command extends CaseCommand> = (step: Step<Command>) => Promise<CaseChange>;

/** Which case, by whom, and the version the actor saw; null where there is none (a citizen's page, a job). */
export type OnCase = { readonly actor: Actor; readonly caseId: string; readonly version: number | null };

export type CommandRequest<Command extends CaseCommand> = OnCase & { readonly command: Command };

/**
 * The one path by which a case changes: load, authorise, decide, write state, event, audit and outbox in one transaction.
 * Fails with `notFound` (also for what the actor may not see), `forbidden`, `conflict` or `refused`.
 */
export async function runCommand<Command extends CaseCommand>(
  services: Services,
  request: CommandRequest<Command>,
  effect: Effect<Command> = async () => ({}),
): Promise<{ caseId: string; version: number; state: CaseState }> {
  return inTransaction(services, async (scene) => {
    const { actor, caseId, command } = request;
    const at = { jurisdictionId: scene.jurisdictionId, caseId };
    await lockCase(scene.tx, at);
    const facts = await readCaseFacts(scene.tx, at);
    // A custodian sees no case, and still answers what was asked about one.
    if (!facts || !(maySee(actor, facts) || mayAct(actor, command.do, facts))) throw notFound();
    if (request.version !== null && request.version !== facts.version) throw conflict(facts.state);
    if (!mayAct(actor, command.do, facts)) throw forbidden();
    const decision = decide(facts, command);
    if (!decision.ok) throw refused(decision.refusal);
    const step = { scene, actor, facts, command, state: decision.state, number: facts.version + 1 };
    const change = await effect(step);
    await saveStep(step, decision, change);
    return { caseId, version: step.number, state: decision.state };
  });
}
