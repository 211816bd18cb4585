import type { CommandName } from '@huiyin/domain/case/commands';

/** What a citizen can do with a case, by its address; `needs` is the command that must be allowed now. */
export const tasks = [
  { slug: 'supply-info', words: 'supplyInfo', needs: 'supplyInfo' },
  { slug: 'publication', words: 'publication', needs: 'agreePublicAnswer' },
  { slug: 'rate', words: 'rate', needs: 'rate' },
  { slug: 'rework', words: 'rework', needs: 'requestRework' },
  { slug: 'close', words: 'close', needs: 'close' },
  { slug: 'contest', words: 'contest', needs: 'contestRefusal' },
  { slug: 'add-fact', words: 'addFact', needs: 'addFact' },
  { slug: 'consent', words: 'consent', needs: 'changeConsent' },
  { slug: 'withdraw', words: 'withdraw', needs: 'withdraw' },
] as const satisfies readonly { slug: string; words: string; needs: CommandName }[];

export type Task = (typeof tasks)[number];
export type TaskSlug = Task['slug'];

/** The task of an address; undefined for an address that is none. */
export function taskOf(slug: string): Task | undefined {
  return tasks.find((task) => task.slug === slug);
}
