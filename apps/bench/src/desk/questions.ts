import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { everyCase } from '@huiyin/contract/desk/queue';
import { queuePageSize } from '@huiyin/contract/desk/queue-page-size';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { countQueue } from '@huiyin/services/desk/count-queue';
import { readDeskCase } from '@huiyin/services/desk/read-desk-case';
import { readQueue } from '@huiyin/services/desk/read-queue';
import { suggestForCase } from '@huiyin/services/desk/suggest-for-case';
import type { Services } from '@huiyin/services/services';

/** Something a triage officer asks of the desk all day. */
export type Question = {
  readonly name: string;
  /** p95 in milliseconds: the statements in their transaction, one at a time, and over HTTP with eight clients. */
  readonly bars: { readonly database: number | null; readonly http: number | null };
  readonly procedure: string;
  readonly input: unknown;
  readonly inProcess: () => Promise<unknown>;
};

export type Asker = { readonly services: Services; readonly actor: StaffActor };

/** What is looked for: words by how many cases have them, a page far down, a case that is open. */
export type Chosen = {
  readonly words: readonly { readonly name: string; readonly word: string; readonly cases: number }[];
  readonly page500: string;
  readonly caseId: string;
};

const queueBars = { database: 20, http: 60 };

/** The questions of one bench run, in the order they are shown. */
export function questionsOf({ services, actor }: Asker, chosen: Chosen): readonly Question[] {
  const page = (
    name: string,
    filter: Partial<QueueFilter>,
    after: string | null,
    bars = queueBars,
  ): Question => {
    const input = { filter: { ...everyCase, ...filter }, after, limit: queuePageSize };
    return {
      ...{ name, bars, procedure: 'queue.page', input },
      inProcess: () => readQueue(services, actor, input),
    };
  };
  const { caseId } = chosen;
  const filter = { ...everyCase, states: ['received' as const] };
  return [
    page('queue, page 1', {}, null),
    page('queue, page 500', {}, chosen.page500),
    page('queue, received', { states: ['received'] }, null),
    page('queue, overdue', { overdue: true }, null),
    ...chosen.words.map(({ name, word, cases }) =>
      page(`search, ${name} (${word}, ${cases} cases)`, { text: word }, null, { database: 150, http: 150 }),
    ),
    {
      ...{ name: 'counts beside the filters', bars: { database: null, http: null } },
      ...{ procedure: 'queue.counts', input: { filter } },
      inProcess: () => countQueue(services, actor, filter),
    },
    {
      ...{ name: 'case view', bars: { database: 40, http: null }, procedure: 'case.view', input: { caseId } },
      inProcess: () => readDeskCase(services, actor, caseId),
    },
    {
      ...{ name: 'suggestions', bars: { database: 50, http: null } },
      ...{ procedure: 'case.suggestions', input: { caseId } },
      inProcess: () => suggestForCase(services, actor, caseId),
    },
  ];
}
