import { describe, expect, it } from 'vitest';
import { assign } from './assignment.ts';
import { compareReports } from './compare-reports.ts';
import { parseReport } from './parse-report.ts';

const report = (content: string) =>
  parseReport(
    `中共澄溪县委关于巡察整改进展情况的通报\n现将整改进展情况予以公布。\n${content}\n中共澄溪县委\n2024年3月5日`,
  );

const roads = '1.关于“道路破损”问题的整改。';
const older = report(
  `${roads}\n(1)修复农村道路。修复破损路面12公里，更换标志牌46块。\n(2)建立养护队伍。招聘养路员31名，每周巡查一次。\n2.关于“供水不稳”问题的整改。\n(3)改造老旧管网。更换管网8公里，惠及居民2100户。`,
);

describe('comparing two versions of a report', () => {
  it('finds nothing changed in the same report', () => {
    expect(compareReports(older, older).map(({ kind }) => kind)).toEqual(['same', 'same', 'same']);
  });

  it('follows measures through renumbering, rewording, adding and removing', () => {
    const newer = report(
      `${roads}\n(1)开通公交线路。新开公交线路3条，覆盖村庄19个。\n(2)修复农村道路。修复破损路面15公里，更换标志牌46块。\n2.关于“供水不稳”问题的整改。\n(3)改造老旧管网。更换管网8公里，惠及居民2100户。`,
    );
    const changes = compareReports(older, newer);
    expect(changes.map(({ kind, renumbered }) => [kind, renumbered])).toEqual([
      ['added', false],
      ['reworded', true],
      ['same', false],
      ['removed', false],
    ]);
    expect(changes[1]).toMatchObject({
      older: { problem: 0, measure: 0 },
      newer: { problem: 0, measure: 1 },
    });
    expect(changes[1]?.score).toBeGreaterThan(0.8);
    expect(changes[3]?.older).toEqual({ problem: 0, measure: 1 });
  });

  it('calls an unchanged text under another number renumbered', () => {
    const newer = report(
      `${roads}\n(2)建立养护队伍。招聘养路员31名，每周巡查一次。\n(1)修复农村道路。修复破损路面12公里，更换标志牌46块。\n2.关于“供水不稳”问题的整改。\n(4)改造老旧管网。更换管网8公里，惠及居民2100户。`,
    );
    expect(compareReports(older, newer).map(({ kind }) => kind)).toEqual(['same', 'same', 'renumbered']);
  });
});

describe('assignment', () => {
  it('maximises the whole and not each row', () => {
    expect(
      assign(
        [
          [0.9, 0.8],
          [0.9, 0.1],
        ],
        2,
      ),
    ).toEqual([1, 0]);
  });

  it('leaves rows over where there are fewer columns', () => {
    expect(assign([[0.2], [0.9], [0.1]], 1)).toEqual([-1, 0, -1]);
    expect(assign([], 0)).toEqual([]);
  });
});
