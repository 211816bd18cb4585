import type { StageAttachment } from '../../caller/portal-caller.ts';
import { readForm } from './read-form.ts';
import { mostFiles, type Written, writtenFrom } from './written.ts';

/** Reads what a citizen wrote, with its files; see `readForm`. */
export async function readWritten(request: Request, stage: StageAttachment): Promise<Written> {
  const { fieldOf, files, faults } = await readForm(request, stage, mostFiles);
  return writtenFrom(fieldOf, files, faults);
}
