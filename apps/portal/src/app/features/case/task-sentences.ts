import type { followMessages } from '@huiyin/i18n/follow';
import type { FieldError } from '@huiyin/ui/error-summary';
import type { TaskFault } from './read-task.ts';
import type { TaskSlug } from './tasks.ts';

type Words = (typeof followMessages)['zh-CN']['tasks']['errors'];

/** Each fault of a task's form as a sentence, tied to its control. */
export function taskSentences(slug: TaskSlug, faults: readonly TaskFault[], words: Words): FieldError[] {
  return faults.map(({ field, problem }) => ({ field, text: sentence(slug, { field, problem }, words) }));
}

function sentence(slug: TaskSlug, { field, problem }: TaskFault, words: Words): string {
  if (field === 'solved' || field === 'satisfied' || field === 'words') return words[field];
  if (field === 'choice') return slug === 'withdraw' ? words.pressed : words.choice;
  return words.text[problem === 'tooLong' || problem === 'tooShort' ? problem : 'missing'];
}
