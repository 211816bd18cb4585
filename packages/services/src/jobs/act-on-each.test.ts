import { describe, expect, it } from 'vitest';
import { conflict, unavailable } from '../failure.ts';
import { actOnEach } from './act-on-each.ts';

describe('a step done to each case', () => {
  it('passes over a case at which somebody was quicker', async () => {
    const seen: string[] = [];
    const done = await actOnEach('close-by-time', ['a', 'b', 'c'], async ({ caseId, actor }) => {
      seen.push(`${caseId} ${actor.kind}`);
      if (caseId === 'b') throw conflict('rework');
    });
    expect(done).toBe(2);
    expect(seen).toEqual(['a system', 'b system', 'c system']);
  });

  it('goes on after an error and throws it at the end', async () => {
    const seen: string[] = [];
    const acting = actOnEach('close-by-time', ['a', 'b', 'c'], async ({ caseId }) => {
      seen.push(caseId);
      if (caseId !== 'c') throw caseId === 'a' ? new Error('disk full') : unavailable();
    });
    await expect(acting).rejects.toThrow('close-by-time: 2 of 3 failed');
    expect(seen).toEqual(['a', 'b', 'c']);
  });
});
