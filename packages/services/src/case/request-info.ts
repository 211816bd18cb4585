import type { Services } from '../services.ts';
import { addMessage } from './add-message.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Asks the citizen for material (待补充材料). */
export function requestInfo(services: Services, at: OnCase, question: string) {
  return runCommand(services, { ...at, command: { do: 'requestInfo', question } }, async (step) => {
    await addMessage(step, { kind: 'question', text: question });
    return {};
  });
}
