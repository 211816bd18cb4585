import { describe, expect, it } from 'vitest';
import { type DutyCells, type DutyWorld, judgeDutyRow, type KnownDuty, readDay } from './duty-rows.ts';

const measure = (measureId: string, change: Partial<KnownDuty> = {}): KnownDuty => ({
  ...{ measureId, state: 'criterionSet', leadLeader: '', leadUnitId: 'u1', participantUnitIds: [] },
  ...{ dueOn: null, criterion: '全部验收', internalFields: [] },
  ...change,
});
const bare = { state: 'open', leadUnitId: null, criterion: '' } as const;
const world: DutyWorld = {
  measures: new Map([
    [1, [measure('m1')]],
    [2, [measure('m2', bare)]],
    [3, [measure('m3', { state: 'closed' })]],
    [4, [measure('m4'), measure('m5')]],
    [6, [measure('m6', { state: 'onNotice' })]],
    [7, [measure('m7', { dueOn: '2026-06-30' })]],
  ]),
  units: new Map([
    ['水务局', 'u1'],
    ['教育局', 'u2'],
  ]),
  fields: new Map([['牵头领导', 'leadLeader']]),
};
const empty: DutyCells = {
  ...{ number: '1', title: '', leadLeader: '', leadUnit: '', participants: '', dueOn: '' },
  ...{ criterion: '', reason: '', internalFields: '' },
};
const judge = (change: Partial<DutyCells>) => judgeDutyRow({ ...empty, ...change }, world);

describe('a row of a duty list', () => {
  it.each([
    ['numberMissing', { number: ' ' }],
    ['numberUnknown', { number: '99' }],
    ['numberUnknown', { number: '一' }],
    ['numberAmbiguous', { number: '4' }],
    ['closedOut', { number: '3', leadLeader: '某' }],
    ['unitUnknown', { leadUnit: '水务' }],
    ['participantUnknown', { participants: '教育局、不存在局' }],
    ['dateUnreadable', { dueOn: '年底前' }],
    ['fieldUnknown', { internalFields: '别的' }],
    ['criterionAndUnit', { number: '2', criterion: '全部验收' }],
    ['criterionAndUnit', { number: '2', leadUnit: '水务局' }],
    ['criterionFixed', { number: '6', criterion: '另一个标准' }],
    ['reasonMissing', { number: '7', dueOn: '2026-12-31' }],
    ['tooLong', { leadLeader: '某'.repeat(61) }],
  ] as const)('is refused with %s', (problem, change) =>
    expect(judge(change)).toMatchObject({ ok: false, problem }),
  );

  it('changes nothing where it says nothing, or what is so already', () => {
    const same = { ok: true, judged: { measureId: 'm1', begin: null, duty: null } };
    expect(judge({})).toEqual(same);
    expect(judge({ number: '（1）', leadUnit: '水务局', criterion: '全部验收' })).toEqual(same);
  });

  it('sets what it says and leaves the rest', () => {
    expect(
      judge({
        number: '2',
        leadUnit: '水务局',
        participants: '教育局',
        criterion: '全部验收',
        dueOn: '2026年12月31日',
      }),
    ).toEqual({
      ok: true,
      judged: {
        measureId: 'm2',
        begin: { words: '全部验收', leadUnitId: 'u1', participantUnitIds: ['u2'] },
        duty: { words: '', leadLeader: '', dueOn: '2026-12-31', internalFields: [] },
      },
    });
    expect(
      judge({ number: '7', dueOn: '2026-12-31', reason: '汛期停工', internalFields: '牵头领导' }),
    ).toMatchObject({
      judged: { begin: null, duty: { words: '汛期停工', internalFields: ['leadLeader'] } },
    });
  });
});

it('reads days as offices write them, and no day that is none', () => {
  expect(
    ['2026-12-31', '2026/1/5', '2026.12.31', '2026年12月31日', '2026-03-05 00:00:00'].map(readDay),
  ).toEqual(['2026-12-31', '2026-01-05', '2026-12-31', '2026-12-31', '2026-03-05']);
  expect(['2026-06-31', '26-1-1', '年底', ''].map(readDay)).toEqual([null, null, null, null]);
});
