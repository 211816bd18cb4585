import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { everyCase } from '@huiyin/contract/desk/queue';
import { describe, expect, it } from 'vitest';
import { filterFrom, isNarrowed, searchFrom, withState } from './queue-filter.ts';

const unitId = '7f4c1c0e-2f5b-4a3c-9d53-0a8f1f6f2b11';

describe('the filter of the queue', () => {
  it('comes back from its own address', () => {
    const filter = { ...everyCase, states: ['received', 'accepted'] as const, unitId, overdue: true };
    const copied = { ...filter, states: [...filter.states] };
    expect(filterFrom(searchFrom(copied), '')).toEqual(copied);
  });

  it('carries a period, a problem and a state of publication in its address', () => {
    const filter: QueueFilter = {
      ...everyCase,
      problemId: unitId,
      receivedFrom: '2026-11-02',
      receivedTo: '2026-11-08',
      publications: ['none', 'agreed'],
      consented: true,
      importId: '0b8f0d3e-8a43-4b7a-9c0f-1d6c6c3c1f60',
    };
    expect(filterFrom(searchFrom(filter), '')).toEqual(filter);
  });

  it('never writes the searched words into the address', () => {
    expect(searchFrom({ ...everyCase, text: '张三家漏水' }).toString()).toBe('');
  });

  it('leaves out what the address says wrongly', () => {
    const search = new URLSearchParams(
      'state=unheard&kind=tip&unit=1%27--&overdue=2&from=2026-02-30&to=1&publication=all',
    );
    expect(filterFrom(search, '')).toEqual(everyCase);
  });

  it('switches one state and keeps the rest', () => {
    const one = withState(everyCase, 'received');
    expect(one.states).toEqual(['received']);
    expect(withState(one, 'received')).toEqual(everyCase);
  });

  it('knows whether it leaves cases out', () => {
    expect(isNarrowed(everyCase)).toBe(false);
    expect(isNarrowed({ ...everyCase, text: '学位' })).toBe(true);
  });
});
