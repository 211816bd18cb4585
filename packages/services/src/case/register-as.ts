import type { CaseProfileKey } from '@huiyin/domain/clock/profiles';
import type { Services } from '../services.ts';
import { acceptDeadline, answerDeadline } from './deadlines.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Puts a case under other time limits (登记为信访事项 …), with a reason; its dates are counted anew from the days they began. */
export function registerAs(
  services: Services,
  at: OnCase,
  input: { profile: CaseProfileKey; reason: string },
) {
  const command = { do: 'registerAs', ...input } as const;
  return runCommand(services, { ...at, command }, async ({ facts }) => {
    const { profile } = input;
    const change = {
      clockProfile: profile,
      acceptDueOn: new Date(acceptDeadline(profile, facts.receivedOn).on),
    };
    if (!facts.answerDueOn) return change;
    const began = { receivedOn: facts.receivedOn, from: facts.acceptedOn ?? facts.receivedOn };
    return { ...change, answerDueOn: new Date(answerDeadline(profile, began).on) };
  });
}
