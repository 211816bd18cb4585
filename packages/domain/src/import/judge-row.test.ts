import { describe, expect, it } from 'vitest';
import { staffRoles } from '../case/actor.ts';
import { columnsFault, type ImportColumns } from './columns.ts';
import { findHeadings, guessColumns } from './guess-columns.ts';
import { hideOwnContact } from './hide-own-contact.ts';
import { isTip, type JudgeBy, judgeRow, tipIn } from './judge-row.ts';
import { mayImport } from './policy.ts';
import { readLocalTime } from './read-local-time.ts';
import { sealedCells } from './sealed-cells.ts';

const headings = [
  '工单编号',
  '受理时间',
  '诉求内容',
  '来电人',
  '联系电话',
  '是否保密',
  '镇街',
  '诉求类型',
  '承办单位',
  '工单状态',
];
const columns = guessColumns(headings);
const by: JudgeBy = {
  ...{ columns, headings, source: '12345热线', now: '2026-03-06 09:00:00', maySeal: true },
  towns: [{ townId: 't1', name: '东关街道' }],
  readsLikeTip: (text) => text.includes('收了好处'),
};
const order = [
  'GD1',
  '2026-03-05 14:03',
  '路灯坏了两个月。',
  '王建国',
  '13800000000',
  '否',
  '东关街道',
  '投诉',
  '供电所',
  '待办理',
];
const judged = (change: Record<number, string> = {}, also: Partial<JudgeBy> = {}) =>
  judgeRow(
    order.map((cell, index) => change[index] ?? cell),
    { ...by, ...also },
  );
const problemsOf = (change: Record<number, string>, also: Partial<JudgeBy> = {}) => {
  const row = judged(change, also);
  return row.is === 'refused'
    ? row.problems.map(({ column, problem }) => `${headings[column]} ${problem}`)
    : row.is;
};

describe('the columns of a file', () => {
  it('are known by the headings that platforms and ledgers use', () => {
    expect(columns).toEqual([
      'sourceId',
      'receivedAt',
      'text',
      'name',
      'telephone',
      'secrecy',
      'town',
      'kind',
      'unit',
      'sourceState',
    ]);
    expect(
      guessColumns([
        '序号',
        '信访编号*',
        '来信日期(必填)',
        ' 反映 内容',
        '备注',
        '紧急程度',
        '答复内容',
        '办结时间',
      ]),
    ).toEqual([...[null, 'sourceId', 'receivedAt', 'text', 'note', 'note', 'reply', 'closedOn']]);
  });

  it('stand under the row of which most headings are known', () => {
    expect(findHeadings([['12345热线工单明细'], ['导出时间', '2026-03-06'], headings, order])).toBe(2);
    expect(
      findHeadings([
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ).toBe(0);
    expect(findHeadings([['只有一格']])).toBeNull();
  });

  it.each<[string | null, ImportColumns]>([
    [null, ['sourceId', 'receivedAt', 'text', 'note', 'note', null, null]],
    ['sourceIdColumn', ['receivedAt', 'text']],
    ['receivedAtColumn', ['sourceId', 'text']],
    ['textColumn', ['sourceId', 'receivedAt', 'title']],
    ['columnTwice', ['sourceId', 'receivedAt', 'text', 'text']],
  ])('have the fault %s', (fault, given) => expect(columnsFault(given)).toBe(fault));
});

describe('a time as the source wrote it', () => {
  it.each([
    ['2026-03-05', '2026-03-05 00:00:00'],
    ['2026/3/5 14:03', '2026-03-05 14:03:00'],
    ['2026.3.5 4:03:09', '2026-03-05 04:03:09'],
    ['2026年3月5日14时3分', '2026-03-05 14:03:00'],
    ['２０２６年３月５日 星期四 14：03', '2026-03-05 14:03:00'],
    ['2026-03-05T14:03:00.000', '2026-03-05 14:03:00'],
    ['20260305', '2026-03-05 00:00:00'],
    ['20260305140300', '2026-03-05 14:03:00'],
    ['2026-02-30', null],
    ['2026-03-05 25:00', null],
    ['3/5/2026', null],
    ['46086', null],
    ['昨天', null],
  ])('%s is %s', (written, read) => expect(readLocalTime(written)).toBe(read));
});

describe('a row', () => {
  it('becomes a case with name and telephone that no unit sees, and with what the source says beside it', () => {
    expect(judged()).toEqual({
      is: 'ready',
      contactHidden: false,
      row: {
        ...{ sourceId: 'GD1', receivedAt: '2026-03-05 14:03:00', text: '路灯坏了两个月。' },
        ...{ identityMode: 'realName', name: '王建国', telephone: '13800000000', townId: 't1', village: '' },
        ...{ accused: '', settledOn: null },
        ...{ kind: 'complaint', note: '来源：12345热线\n诉求类型：投诉\n承办单位：供电所\n工单状态：待办理' },
      },
    });
  });

  it('is anonymous without name and telephone, and sealed where the source says so', () => {
    expect(judged({ 3: '匿名', 4: '' })).toMatchObject({ row: { identityMode: 'anonymous', name: '' } });
    expect(judged({ 5: '是' })).toMatchObject({ row: { identityMode: 'confidential', name: '王建国' } });
    expect(judged({ 3: '', 5: '要求保密' })).toMatchObject({
      row: { identityMode: 'confidential', name: '（未留姓名）' },
    });
    expect(problemsOf({ 5: '是' }, { maySeal: false })).toEqual(['是否保密 noCustodian']);
  });

  it('keeps a town, kind or id that the portal does not know in the note, the id nowhere in it', () => {
    const row = judged({ 6: '西乡', 7: '求助' });
    expect(row).toMatchObject({
      row: { townId: null, kind: null, note: expect.stringContaining('镇街：西乡') },
    });
    expect(JSON.stringify(row.is === 'ready' && row.row.note)).not.toContain('GD1');
  });

  it('has the caller’s name and number in nothing that a unit may read', () => {
    const columns: ImportColumns = by.columns.map((field) => (field === 'unit' ? 'note' : field));
    const also = { columns: columns.map((field) => (field === 'kind' ? 'village' : field)) };
    const row = judged({ 7: '王建国家门口', 8: '回电 138 0000 0000，找王建国' }, also);
    expect(row).toMatchObject({
      ...{ is: 'ready' },
      row: {
        village: '〔来件人〕家门口',
        note: expect.stringContaining('回电 〔来件人电话〕，找〔来件人〕'),
      },
    });
  });

  it('of somebody who asked for confidence is kept without name and number, and without columns that are not read', () => {
    const told = ['GD1', '王建国说路灯坏了。', '王建国', '13800000000', '住东关街道 5 号'];
    const read: ImportColumns = ['sourceId', 'text', 'name', 'telephone', null];
    const person = { name: '王建国', telephone: '13800000000' };
    expect(sealedCells(told, read, { ...person, identityMode: 'realName' })).toBeNull();
    expect(sealedCells(told, read, { ...person, identityMode: 'confidential' })).toEqual([
      ...['GD1', '〔来件人〕说路灯坏了。', '', '', ''],
    ]);
  });

  it.each([
    [{ 0: ' ' }, ['工单编号 sourceIdMissing']],
    [{ 0: 'x'.repeat(101) }, ['工单编号 sourceIdTooLong']],
    [{ 1: '' }, ['受理时间 receivedMissing']],
    [{ 1: '三月五日' }, ['受理时间 receivedMalformed']],
    [{ 1: '2026-03-07' }, ['受理时间 receivedInFuture']],
    [{ 1: '1899-12-31' }, ['受理时间 receivedTooOld']],
    [{ 2: '坏' }, ['诉求内容 textMissing']],
    [{ 2: '坏'.repeat(20_001) }, ['诉求内容 textTooLong']],
    [{ 4: '打不通' }, ['联系电话 telephoneMalformed']],
    [{ 4: '13800000000、打不通' }, ['联系电话 telephoneMalformed']],
    [{ 7: '举报' }, ['诉求类型 accusation']],
    [{ 2: '村支书收了好处。' }, ['诉求内容 readsLikeTip']],
    [{ 9: '已作废' }, ['工单状态 voidAtSource']],
    [
      { 0: '', 1: '', 2: '' },
      ['工单编号 sourceIdMissing', '受理时间 receivedMissing', '诉求内容 textMissing'],
    ],
  ])('with %j is refused, and says in which column', (change, problems) =>
    expect(problemsOf(change)).toEqual(problems),
  );

  it('keeps every number of a cell that holds several, and hides each in the text', () => {
    const row = judged({ 2: '路灯坏了，打 0600-5550000 或 13800000000。', 4: '13800000000/0600-5550000' });
    expect(row).toMatchObject({
      row: { telephone: '13800000000/0600-5550000', text: '路灯坏了，打 〔来件人电话〕 或 〔来件人电话〕。' },
    });
  });

  it('that its source has settled is closed on the day that the source gives, or the nearest that can be', () => {
    const settled = (closedOn: string | undefined) => {
      const more = closedOn === undefined ? {} : { 8: closedOn };
      const given = columns.map((field, index) => (index === 8 ? 'closedOn' : field));
      const row = judged({ 9: '已办结', ...more }, closedOn === undefined ? {} : { columns: given });
      return row.is === 'ready' ? row.row.settledOn : row.is;
    };
    expect(settled(undefined)).toBe('2026-03-05');
    expect(settled('2026-03-06')).toBe('2026-03-06');
    expect(settled('2026-03-01')).toBe('2026-03-05');
    expect(settled('2099-01-01')).toBe('2026-03-06');
    expect(judged({ 9: '已办结' })).toMatchObject({ row: { note: expect.stringContaining('已办结') } });
  });

  it('keeps whom it is about apart from the note, which units read', () => {
    const row = judged({ 8: '李主任' }, { columns: columns.with(8, 'accused') });
    expect(row).toMatchObject({ row: { accused: '李主任' } });
    expect(row.is === 'ready' && row.row.note).not.toContain('李主任');
  });

  it('is known for a tip about misconduct by any of its cells, whatever the columns are', () => {
    const tip = (...cells: string[]) => tipIn(cells, by.readsLikeTip);
    expect(tip('GD1', '', '书记收了好处的事')).toEqual({ column: 2, problem: 'readsLikeTip' });
    expect(tip('GD1', ' 举报 ', '他')).toEqual({ column: 1, problem: 'accusation' });
    expect(tip(...order)).toBeNull();
    expect(isTip([{ column: 1, problem: 'accusation' }])).toBe(true);
    expect(isTip([{ column: 1, problem: 'textMissing' }])).toBe(false);
  });

  it('takes a name with markup and odd characters as the words they are', () => {
    expect(judged({ 3: '<b>王\u0000建国</b>\uD800' })).toMatchObject({
      row: { name: '<b>王建国</b>\uFFFD' },
    });
  });
});

describe('the caller in the text', () => {
  it.each([
    [
      '王建国（138 0000 0000）反映路灯',
      { name: '王建国', telephone: '13800000000' },
      '〔来件人〕（〔来件人电话〕）反映路灯',
    ],
    ['王女士来电，王村的路', { name: '王女士', telephone: '' }, '〔来件人〕来电，王村的路'],
    ['王村的路', { name: '王', telephone: '110' }, '王村的路'],
    ['编号9138000000001', { name: '', telephone: '13800000000' }, '编号9138000000001'],
  ])('%s', (text, person, hidden) => expect(hideOwnContact(text, person)).toBe(hidden));
});

it.each(staffRoles)('%s may import only as one who receives cases', (kind) => {
  const actor = { kind, staffId: 's', unitId: 'u', sectionId: null } as Parameters<typeof mayImport>[0];
  expect(mayImport(actor)).toBe(kind === 'triageOfficer');
});
