import type { Services } from '../services.ts';
import { addMessage } from './add-message.ts';
import { pinDanger } from './pin-danger.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The citizen answers; the case goes back to where it stood. */
export function supplyInfo(services: Services, at: OnCase, text: string) {
  return runCommand(services, { ...at, command: { do: 'supplyInfo', text } }, async (step) => {
    await addMessage(step, { kind: 'answer', text: text });
    return pinDanger(step, text);
  });
}
