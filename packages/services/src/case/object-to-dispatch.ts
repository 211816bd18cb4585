import { refused } from '../failure.ts';
import type { Services } from '../services.ts';
import { mayStillObject } from './deadlines.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The unit says, in time: not mine (退回申请). The clock runs on. */
export function objectToDispatch(services: Services, at: OnCase, reason: string) {
  return runCommand(services, { ...at, command: { do: 'object', reason } }, async ({ scene, facts }) => {
    if (!mayStillObject(facts.clockProfile, scene.today, facts.dispatchedOn)) {
      throw refused({ code: 'objectionTooLate', field: null, state: facts.state });
    }
    return {};
  });
}
