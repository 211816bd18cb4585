import type { Services } from '../services.ts';
import { addMessage } from './add-message.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** An internal note; the citizen never sees it. */
export function addNote(services: Services, at: OnCase, text: string) {
  return runCommand(services, { ...at, command: { do: 'addNote', text } }, async (step) => {
    await addMessage(step, { kind: 'note', text: text });
    return {};
  });
}
