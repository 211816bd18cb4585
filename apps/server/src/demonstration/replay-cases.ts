import { actingIn } from '@huiyin/demonstration/acting';
import { datedScenario, momentOf } from '@huiyin/demonstration/dates';
import { demonstration } from '@huiyin/demonstration/demonstration';
import type { Scenario, Step } from '@huiyin/demonstration/scenario';
import type { UnitKey } from '@huiyin/demonstration/units';
import type { Actor } from '@huiyin/domain/case/actor';
import type { CivilDate } from '@huiyin/domain/clock/civil-date';
import { Failure } from '@huiyin/services/failure';
import type { Services } from '@huiyin/services/services';
import { known, member, type Stage } from './stage.ts';
import { takeStep } from './take-step.ts';
import { tellCase } from './tell-case.ts';

/** What happens at one moment: a case is told (`step` null) or goes one step on. */
type Moment = { readonly at: Date; readonly scenario: Scenario; readonly step: Step | null };

/**
 * Plays all invented cases in one order of time through the use-cases, each at its own moment. Answers with the id of each
 * case by its scenario. Rejects, naming scenario and step, where a use-case refuses.
 */
export async function replayCases(
  services: Services,
  stage: Stage,
  dayZero: CivilDate,
): Promise<ReadonlyMap<string, string>> {
  const cases = new Map<string, string>();
  const units = new Map<string, UnitKey | null>();
  for (const { at: moment, scenario, step } of inOrder(dayZero)) {
    const { key } = scenario;
    const then = { ...services, moment };
    if (!step) {
      cases.set(key, await tellCase(then, stage, scenario));
      continue;
    }
    const caseId = known(cases.get(key), key);
    const actor = actorOf(stage, { step, caseId, unit: units.get(key) ?? null });
    const at = { actor, caseId, version: null };
    await takeStep({ services: then, stage, cases, dayZero, at, step }).catch(nameIn(scenario, step));
    if (step.do === 'dispatch') units.set(key, step.unit);
    if (step.do === 'ruleOnObjection' && step.upheld) units.set(key, null);
  }
  return cases;
}

function inOrder(dayZero: CivilDate): readonly Moment[] {
  const moments = demonstration.scenarios
    .map((scenario) => datedScenario(scenario, dayZero))
    .flatMap((scenario): Moment[] => [
      { at: momentOf(scenario.submit.at, dayZero), scenario, step: null },
      ...scenario.steps.map((step) => ({ at: momentOf(step.at, dayZero), scenario, step })),
    ]);
  return moments.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function actorOf(
  stage: Stage,
  { step, caseId, unit }: { step: Step; caseId: string; unit: UnitKey | null },
): Actor {
  const acting = actingIn(step, unit);
  if (acting.kind === 'staff') return member(stage, acting.staff);
  return acting.kind === 'citizen' ? { kind: 'receiptHolder', caseId } : { kind: 'system', job: 'clock' };
}

function nameIn({ key }: Scenario, step: Step) {
  return (error: unknown): never => {
    const why = error instanceof Failure ? JSON.stringify(error.publicError) : String(error);
    throw new Error(`${key}, ${step.do} ${step.at.daysAgo} days ago: ${why}`, { cause: error });
  };
}
