import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The unit says: not mine (退回申请). The clock runs on. */
export function objectToDispatch(services: Services, at: OnCase, reason: string) {
  return runCommand(services, { ...at, command: { do: 'object', reason } });
}
