import type { followMessages } from '@huiyin/i18n/follow';
import type { FieldError } from '@huiyin/ui/error-summary';
import type { PortalCaller } from '../../caller/portal-caller.ts';
import { publicErrorOf, statusOfError } from '../../caller/public-error.ts';
import { readTask, type TaskFields } from './read-task.ts';
import { taskSentences } from './task-sentences.ts';
import type { Task } from './tasks.ts';

type Words = (typeof followMessages)['zh-CN']['tasks']['errors'];
type Asked = { readonly task: Task; readonly fields: TaskFields; readonly words: Words };

export type Performed =
  | { readonly outcome: 'done' }
  /** The case has moved on: the citizen is shown where it stands. */
  | { readonly outcome: 'overtaken'; readonly why: 'conflict' | 'refused' }
  | { readonly outcome: 'notYet'; readonly status: number; readonly errors: readonly FieldError[] };

/** Does one task on the opened case, or says in words why not. */
export async function performTask(
  { task, fields, words }: Asked,
  cases: PortalCaller['case'],
): Promise<Performed> {
  const read = readTask(task.slug, fields);
  if (!read.ok)
    return { outcome: 'notYet', status: 400, errors: taskSentences(task.slug, read.faults, words) };
  try {
    await read.run(cases);
    return { outcome: 'done' };
  } catch (error) {
    const { code } = publicErrorOf(error);
    const typed = fields.text.trim() !== '' || fields.words.trim() !== '';
    if ((code === 'conflict' || code === 'refused') && !typed) return { outcome: 'overtaken', why: code };
    const text =
      code === 'tooMany' || code === 'conflict' || code === 'refused' ? words[code] : words.unavailable;
    return { outcome: 'notYet', status: statusOfError(code), errors: [{ field: null, text }] };
  }
}
