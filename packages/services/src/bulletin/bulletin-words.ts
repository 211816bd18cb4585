import type { BulletinKind } from '@huiyin/domain/bulletin/bulletin';

/** What a bulletin is called, and what stands in it before an officer has written anything. */
export const bulletinWords = {
  kinds: { bulletin: '监督月报', meetingPack: '热线联席会议材料' } satisfies Record<BulletinKind, string>,
  title: (kind: BulletinKind, from: string, to: string) => `${bulletinWords.kinds[kind]}（${from}至${to}）`,
  sections: {
    bulletin: ['总体情况', '突出问题', '督办和整改', '下一步工作'],
    meetingPack: ['上次会议事项落实情况', '本期突出问题', '需要会议协调的事项', '建议'],
  } satisfies Record<BulletinKind, readonly string[]>,
  empty: '本期没有来件，也没有答复。',
  overview: (received: number, answered: number) => `本期收到来件${received}件，作出最终答复${answered}件。`,
  measure: (label: string, n: number, of: number) => `${label}：${n}件（占${of}件的${percent(n, of)}）。`,
  noMeasure: '本期没有来件满5件的措施。',
  work: (alerts: number, served: number, accepted: number, held: number) =>
    `本期发出预警${alerts}条；送达监督函件${served}件，采纳回复${accepted}件，复查到位${held}件。`,
  toWrite: '',
  totals: {
    received: '收到来件',
    answered: '最终答复',
    rated: '本人已作评价（占答复）',
    solved: '本人认为已解决（占评价）',
    satisfied: '本人满意（占评价）',
    rework: '要求重新办理（占答复）',
    'alert.raised': '发出预警',
    'alert.decided': '预警作出结论',
    'proposal.serve': '送达监督函件',
    'proposal.reply': '单位书面回复',
    'proposal.accept': '采纳回复',
    'proposal.recheckHeld': '复查到位',
    'proposal.recheckRelapsed': '复查未到位',
  } as Readonly<Record<string, string>>,
  tables: {
    totals: '一、主要数据',
    measures: '二、来件较多的措施',
    units: '三、承办单位答复情况',
    weeks: '每周来件和答复',
    examples: '典型事例（均已公开）',
  },
  columns: { name: '项目', figure: '数量', share: '占比（95%区间）' },
  others: (cases: number) => `其余措施合计关联${cases}件次，每项不足5件，不逐项列出。`,
  chart: '每周来件和答复',
  chartTold: (received: number, answered: number) => `共收到${received}件，答复${answered}件。`,
  bars: '收到',
  line: '答复',
  share: (n: number, of: number, interval: { low: number; high: number } | null) =>
    interval === null
      ? '分母为零，不计算'
      : `${percent(n, of)}（${hundredths(interval.low)}—${hundredths(interval.high)}）`,
  foot: (asOf: string, version: number) =>
    `数据截至${asOf}，本期答复的评价和重新办理要求计到此时；按第${version}版口径统计，已冻结，可凭时段和版本重新核算。已转交纪检监察机关的来件不计入。`,
  removed: '（此后已从公众网站撤下）',
} as const;

function percent(n: number, of: number): string {
  return of === 0 ? '—' : hundredths(n / of);
}

function hundredths(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
