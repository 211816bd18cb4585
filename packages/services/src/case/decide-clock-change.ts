import { refused } from '../failure.ts';
import { actorId } from '../scene.ts';
import type { Services } from '../services.ts';
import { extendedDeadline } from './deadlines.ts';
import { type OnCase, runCommand } from './run-command.ts';
import type { Step } from './step.ts';

/** Approves the extension that was asked for; the first date stays visible to the citizen, who is told the reason. */
export function extendDeadline(services: Services, at: OnCase) {
  return runCommand(services, { ...at, command: { do: 'extend' } }, async (step) => {
    const { facts } = step;
    const due = dueInTime(step);
    await writeDecision(step, true);
    return {
      answerDueOn: new Date(extendedDeadline(facts.clockProfile, due, facts.clockChange?.days ?? 0).on),
      firstAnswerDueOn: new Date(facts.firstAnswerDueOn ?? due),
      extensionCount: facts.extensionCount + 1,
    };
  });
}

/** Approves that the clock stands still from today; the citizen is told the reason. */
export function pauseClock(services: Services, at: OnCase) {
  return runCommand(services, { ...at, command: { do: 'pause' } }, async (step) => {
    dueInTime(step);
    await writeDecision(step, true);
    return { pausedOn: new Date(step.scene.today) };
  });
}

/** Refuses what was asked for, with a reason for who asked; the clock runs on. */
export function refuseClockChange(services: Services, at: OnCase, reason: string) {
  return runCommand(services, { ...at, command: { do: 'refuseClockChange', reason } }, async (step) => {
    await writeDecision(step, false);
    return {};
  });
}

/** After the end no clock is moved any more, however long the approval took. */
function dueInTime({ facts, scene }: Step<{ do: 'extend' } | { do: 'pause' }>): string {
  const due = facts.answerDueOn;
  if (due && scene.today <= due) return due;
  throw refused({ code: 'extensionTooLate', field: null, state: facts.state });
}

async function writeDecision(
  { scene, actor, facts }: Pick<Step<never>, 'scene' | 'actor' | 'facts'>,
  granted: boolean,
): Promise<void> {
  const { tx, jurisdictionId, today } = scene;
  await tx.clockChange.updateMany({
    where: { jurisdictionId, caseId: facts.id, decidedOn: null },
    data: { granted, decidedBy: actorId(actor), decidedOn: new Date(today) },
  });
}
