import type { TimelineRow } from '@huiyin/db/sql/read-timeline';
import { expect, it } from 'vitest';
import { citizenTimeline } from './case-page-parts.ts';

const step = (type: TimelineRow['type']): TimelineRow => ({
  ...{ number: 1, type, payload: {}, at: new Date('2026-03-02T04:00:00Z'), on: '2026-03-02' },
  ...{ unit: '水务局', actorKind: 'system', actor: null },
});

it('names the unit at steps of its own or about its time, and not at what the citizen or the office did', () => {
  const unitAt = (type: TimelineRow['type']) => citizenTimeline([step(type)])[0]?.unit;
  for (const type of ['dispatched', 'acknowledged', 'extended', 'paused', 'replyApproved'] as const)
    expect([type, unitAt(type)]).toEqual([type, '水务局']);
  for (const type of ['received', 'rated', 'calledBack', 'reworkRequested', 'factAdded', 'closed'] as const)
    expect([type, unitAt(type)]).toEqual([type, null]);
});
