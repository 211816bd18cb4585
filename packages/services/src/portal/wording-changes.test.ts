import { describe, expect, it } from 'vitest';
import { wordingChanges } from './wording-changes.ts';

const row = (version: number, text: string) => ({
  ...{ reportId: `r${version}`, version, publishedOn: `2026-0${version}-01`, number: 3, text },
});

describe('what versions of a report say otherwise of a measure', () => {
  it('is nothing for one version, or for versions of the same words', () => {
    expect(wordingChanges([row(1, '修复8条。')])).toEqual([]);
    expect(wordingChanges([row(1, '修复8条。\n共3处。'), row(2, ' 修复8条。 \n  共3处。')])).toEqual([]);
  });

  it('tells each step, the newest first', () => {
    const changes = wordingChanges([
      row(1, '修复8条。'),
      row(2, '修复11条。'),
      row(3, '修复11条。'),
      row(4, '完成修复11条。'),
    ]);
    expect(changes.map(({ before, after }) => [before.version, after.version])).toEqual([
      [3, 4],
      [1, 2],
    ]);
    expect(changes[1]?.pieces).toEqual([
      { kind: 'kept', text: '修复' },
      { kind: 'removed', text: '8' },
      { kind: 'added', text: '11' },
      { kind: 'kept', text: '条。' },
    ]);
  });
});
