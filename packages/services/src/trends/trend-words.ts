import type { CaseKind } from '@huiyin/domain/case/states';

const kinds: Readonly<Record<CaseKind, string>> = {
  suggestion: '建议',
  question: '咨询',
  complaint: '投诉',
  praise: '表扬',
};

/** What the discipline office reads beside the numbers. */
export const trendWords = {
  kinds: kinds as Readonly<Record<string, string>>,
  /** Rows of cases that stand under nothing in a dimension. */
  none: {
    problem: '未关联反馈问题',
    unit: '未交单位办理',
    kind: '尚未分类',
    town: '未写明镇（街道）',
  },
  /** A unit that was closed or merged into another; what it was given stays told under its name. */
  gone: (unit: string) => `${unit}（已停用）`,
  charts: {
    weeks: '每周来件',
    problems: '按反馈问题',
    units: '按承办单位',
    towns: '按镇（街道）',
    kinds: '按类别',
  },
  received: '收到',
  expected: '预计',
  placeTold: (label: string, weeks: number, n: number) => `${label}，最近 ${weeks} 周收到 ${n} 件`,
  answered: '已答复',
  unanswered: '未答复',
  answeredOfThem: '其中已答复',
  empty: '这一时段没有来件',
  year: (year: string) => `${year}年`,
  month: (month: number) => `${month}月`,
  day: (month: number, day: number) => `${month}月${day}日`,
  numbered: (number: number, title: string) => `${number}. ${title}`,
  moreRows: (count: number) => `另有 ${count} 项，见数字表`,
  weeksTold: (from: string, to: string, n: number, answered: number) =>
    `${from} 至 ${to}，收到 ${n} 件，其中已答复 ${answered} 件`,
  barsTold: (rows: number, label: string, n: number) => `有来件的 ${rows} 项，最多的是“${label}”，${n} 件`,
  sheet: {
    name: '趋势',
    fileName: (from: string, to: string) => `趋势_${from}_${to}`,
    period: '时段',
    countedAt: '数据截至',
    week: '周',
    starts: '起始日',
    measures: '按措施',
    columns: [
      ...['名称', '收到', '目前超期', '已答复', '收到（分母）', '已解决', '评价（分母）'],
      ...['满意', '评价（分母）'],
    ],
    handling: '各单位办理情况',
    unheld: '没有单位承办的天数（算到今天）',
    handlingColumns: [
      ...[
        '承办单位',
        '派单',
        '派单前无人承办平均天数',
        '接到（分母）',
        '派单后无人办理平均天数',
        '已签收（分母）',
        '申请退回',
        '派单（分母）',
      ],
      ...['申请延期', '派单（分母）', '评价不满意', '评价（分母）', '回访后仍不满意', '评价（分母）'],
    ],
  },
} as const;
