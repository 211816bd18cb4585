import type { Services } from '../services.ts';
import { addMessage } from './add-message.ts';
import { pinDanger } from './pin-danger.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The citizen adds a fact. */
export function addFact(services: Services, at: OnCase, text: string) {
  return runCommand(services, { ...at, command: { do: 'addFact', text } }, async (step) => {
    await addMessage(step, { kind: 'fact', text: text });
    return pinDanger(step, text);
  });
}
