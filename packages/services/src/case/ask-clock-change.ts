import { refused } from '../failure.ts';
import { actorId } from '../scene.ts';
import type { Services } from '../services.ts';
import { mayStillExtend } from './deadlines.ts';
import { type OnCase, runCommand } from './run-command.ts';
import type { Step } from './step.ts';

type Asking = { do: 'askExtension'; days: number; reason: string } | { do: 'askPause'; reason: string };

/** Asks for more days (申请延期), once and in time: in the profile's own days, with the reason that the citizen will read. */
export function askExtension(services: Services, at: OnCase, input: { days: number; reason: string }) {
  const command = { do: 'askExtension', ...input } as const;
  return runCommand(services, { ...at, command }, async (step) => {
    const { facts, scene } = step;
    if (!facts.answerDueOn || !mayStillExtend(facts.clockProfile, scene.today, facts.answerDueOn)) {
      throw refused({ code: 'extensionTooLate', field: null, state: facts.state });
    }
    return writeAsked(step, input.days);
  });
}

/** Asks that the clock stand still (申请中止计时) while something outside the unit's hands is waited for; not after the end. */
export function askPause(services: Services, at: OnCase, reason: string) {
  return runCommand(services, { ...at, command: { do: 'askPause', reason } }, async (step) => {
    const { facts, scene } = step;
    if (!facts.answerDueOn || scene.today > facts.answerDueOn) {
      throw refused({ code: 'extensionTooLate', field: null, state: facts.state });
    }
    return writeAsked(step, null);
  });
}

async function writeAsked({ scene, actor, facts, command, number }: Step<Asking>, days: number | null) {
  await scene.tx.clockChange.createMany({
    data: {
      ...{ jurisdictionId: scene.jurisdictionId, caseId: facts.id, number, round: facts.round },
      ...{ change: command.do === 'askPause' ? 'pause' : 'extend', days, reason: command.reason },
      ...{ askedBy: actorId(actor) ?? '', askedUnitId: facts.unitId, askedOn: new Date(scene.today) },
      dueOn: facts.answerDueOn ? new Date(facts.answerDueOn) : null,
    },
  });
  return {};
}
