import type { BulletinKind } from '@huiyin/domain/bulletin/bulletin';
import { addDays, addMonth } from '@huiyin/domain/clock/civil-date';

/** What a bulletin is called, and what stands in it before an officer has written anything. */
export const bulletinWords = {
  kinds: { bulletin: '监督月报', meetingPack: '热线联席会议材料' } satisfies Record<BulletinKind, string>,
  title: (kind: BulletinKind, from: string, to: string) =>
    `${bulletinWords.kinds[kind]}（${periodOf(from, to)}）`,
  sections: {
    bulletin: ['总体情况', '突出问题', '督办和整改', '下一步工作'],
    meetingPack: ['上次会议事项落实情况', '本期突出问题', '需要会议协调的事项', '建议'],
  } satisfies Record<BulletinKind, readonly string[]>,
  empty: '本期没有来件，也没有答复。',
  /** Null is a count that everybody may not read. */
  overview: (received: number | null, answered: number | null) =>
    `本期收到来件${told(received)}，作出最终答复${told(answered)}。`,
  measure: (label: string, n: number, of: number, interval: Interval) =>
    `${label}：${of}件来件中有${n}件，占${bulletinWords.share(n, of, interval)}。`,
  measureUntold: (label: string) => `${label}：来件较多，件数不单列。`,
  noTasks: '此前没有登记会议交办事项。',
  tasks: ({ heldOn, all, done, late }: { heldOn: string; all: number; done: number; late: number }) =>
    `最近一次会议${chineseDay(heldOn)}召开，交办${all}项：已完成${done}项，未完成${all - done}项，其中逾期${late}项。逐项情况见下表。`,
  olderTasks: (open: number) => `更早的会议交办事项还有${open}项没有完成，一并列入。`,
  noMeasure: '本期没有来件满5件的措施。',
  work: (alerts: number, served: number, accepted: number, held: number) =>
    `本期发出预警${alerts}条；送达监督函件${served}件，采纳回复${accepted}件，复查到位${held}件。`,
  toWrite: '',
  /** The document says what the pages say, which have their words elsewhere; a test holds the two together. */
  totals: {
    received: '收到来件',
    answered: '作出最终答复',
    rated: '来件人作了评价',
    solved: '认为已解决',
    satisfied: '表示满意',
    rework: '要求重新办理',
    'alert.raised': '发出预警',
    'alert.decided': '预警作出结论',
    'proposal.serve': '送达监督函件',
    'proposal.reply': '单位书面回复',
    'proposal.accept': '采纳回复',
    'proposal.recheckHeld': '复查到位',
    'proposal.recheckRelapsed': '复查未到位',
  } as Readonly<Record<string, string>>,
  wholes: { rated: '占答复', rework: '占答复', solved: '占评价', satisfied: '占评价' } as Readonly<
    Record<string, string>
  >,
  /** What a total is called, with what it is of. */
  total: (key: string) => {
    const [name = key, whole] = [bulletinWords.totals[key], bulletinWords.wholes[key]];
    return whole === undefined ? name : `${name}（${whole}）`;
  },
  tables: {
    tasks: '会议交办事项',
    totals: '主要数据',
    measures: '来件较多的措施',
    units: '承办单位答复情况',
    weeks: '每周来件和答复',
    examples: '典型事例（均已公开）',
  },
  taskColumns: { what: '事项', unit: '责任单位', dueOn: '时限', state: '办理状态' },
  taskWhat: (measure: string, words: string, heldOn: string) =>
    `${words}\n（${measure}；${chineseDay(heldOn)}会议）`,
  taskState: {
    done: (doneOn: string, result: string) => `已完成（${chineseDay(doneOn)}）\n${result}`,
    late: (days: number) => `未完成，逾期${days}天`,
    open: '办理中，未到时限',
  },
  columns: { name: '项目', figure: '数量', share: '占比' },
  others: (cases: number) => `其余措施合计关联${cases}件次，每项不足5件，不逐项列出。`,
  chart: '每周来件和答复',
  chartTold: (received: number, answered: number) => `共收到${received}件，答复${answered}件。`,
  bars: '收到',
  line: '答复',
  share: (n: number, of: number, interval: Interval) =>
    interval === null
      ? '分母为零，不计算'
      : `${percent(n, of)}（95%区间${hundredths(interval.low)}～${hundredths(interval.high)}）`,
  /** `2026年4月5日12:00`, where the office is. */
  moment: (at: string, timeZone: string) => {
    const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    })
      .format(new Date(at))
      .split(' ');
    return `${chineseDay(day)}${time}`;
  },
  foot: (asOf: string, version: number) =>
    `数据截至${asOf}，本期答复的评价和重新办理要求计到此时；按第${version}版口径统计，已冻结，可凭时段和版本重新核算。已转交纪检监察机关的来件不计入${version < 3 ? '' : '，反映受理、审核和纪检监察工作人员问题的来件也不计入'}。`,
  removed: '（此后已从公众网站撤下）',
} as const;

type Interval = { readonly low: number; readonly high: number } | null;

function told(count: number | null): string {
  return count === null ? '（数量较少，不单列）' : `${count}件`;
}

/** Whole months by their names, anything else by its days. */
function periodOf(from: string, to: string): string {
  const isWhole = from.endsWith('-01') && to === addDays(addMonth(`${to.slice(0, 7)}-01`), -1);
  if (!isWhole) return `${chineseDay(from)}至${chineseDay(to)}`;
  const [year, month] = from.split('-');
  const [lastYear, lastMonth] = to.split('-');
  const first = `${year}年${Number(month)}月`;
  if (year !== lastYear) return `${first}至${lastYear}年${Number(lastMonth)}月`;
  return month === lastMonth ? first : `${first}至${Number(lastMonth)}月`;
}

/** `2026年3月5日`. */
function chineseDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

function percent(n: number, of: number): string {
  return of === 0 ? '—' : hundredths(n / of);
}

function hundredths(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
