import type { QueueCounts, QueueFilter } from '@huiyin/contract/desk/queue';
import { countQueue as countRows, type QueueCountRow } from '@huiyin/db/sql/count-queue';
import type { Actor } from '@huiyin/domain/case/actor';
import { type CaseState, caseStates } from '@huiyin/domain/case/states';
import { whileReading } from '../scene.ts';
import type { Services } from '../services.ts';
import { selectQueue } from './select-queue.ts';

/** The true counts beside the filters: how many cases each choice would show this actor, the other filters kept. */
export async function countQueue(
  services: Services,
  actor: Actor,
  filter: QueueFilter,
): Promise<QueueCounts> {
  return whileReading(services, async (scene) => {
    const rows = await countRows(scene.tx, { actor, selection: selectQueue(scene, actor, filter) });
    const states = countsOf(rows, 'state');
    return {
      states: Object.fromEntries(caseStates.map((state) => [state, states[state] ?? 0])) as Record<
        CaseState,
        number
      >,
      kinds: countsOf(rows, 'kind'),
      units: countsOf(rows, 'unit'),
      overdue: countOf(rows, 'overdue'),
      supervised: countOf(rows, 'supervised'),
      clockAsked: countOf(rows, 'clockAsked'),
      mine: countOf(rows, 'mine'),
      total: countOf(rows, 'total'),
    };
  });
}

function countsOf(rows: readonly QueueCountRow[], facet: QueueCountRow['facet']): Record<string, number> {
  const ofFacet = rows.filter((row) => row.facet === facet);
  return Object.fromEntries(ofFacet.map(({ key, cases }) => [key ?? '', cases]));
}

function countOf(
  rows: readonly QueueCountRow[],
  facet: 'overdue' | 'supervised' | 'clockAsked' | 'mine' | 'total',
): number {
  return rows.find((row) => row.facet === facet)?.cases ?? 0;
}
