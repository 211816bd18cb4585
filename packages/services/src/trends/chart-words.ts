import type { CaseKind } from '@huiyin/domain/case/states';

/** The two languages of the desk. */
export type ChartLocale = 'zh-CN' | 'en';

const kindsInChinese: Readonly<Record<CaseKind, string>> = {
  suggestion: '建议',
  question: '咨询',
  complaint: '投诉',
  praise: '表扬',
};

const kindsInEnglish: Readonly<Record<CaseKind, string>> = {
  suggestion: 'Suggestion',
  question: 'Question',
  complaint: 'Complaint',
  praise: 'Praise',
};

const inChinese = {
  kinds: kindsInChinese as Readonly<Record<string, string>>,
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
  moreRows: (count: number) => `另有 ${count} 项，见数字表`,
  weeksTold: (from: string, to: string, n: number, answered: number) =>
    `${from} 至 ${to}，收到 ${n} 件，其中已答复 ${answered} 件`,
  barsTold: (rows: number, label: string, n: number) => `有来件的 ${rows} 项，最多的是“${label}”，${n} 件`,
};

/** What stands on a chart and names the rows beside it. */
export type ChartWords = typeof inChinese;

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const monthName = (month: number) => months[month - 1] ?? '';

const inEnglish: ChartWords = {
  kinds: kindsInEnglish,
  none: {
    problem: 'Linked to no problem',
    unit: 'Not given to a unit',
    kind: 'Not classified yet',
    town: 'No town stated',
  },
  gone: (unit) => `${unit} (no longer active)`,
  charts: {
    weeks: 'Cases by week',
    problems: 'By problem',
    units: 'By unit',
    towns: 'By town',
    kinds: 'By kind',
  },
  received: 'received',
  expected: 'expected',
  placeTold: (label, weeks, n) => `${label}: ${n} received in the last ${weeks} weeks`,
  answered: 'answered',
  unanswered: 'not answered',
  answeredOfThem: 'of them answered',
  empty: 'No cases in this period',
  year: (year) => year,
  month: monthName,
  day: (month, day) => `${day} ${monthName(month)}`,
  moreRows: (count) => `${count} more: see the table`,
  weeksTold: (from, to, n, answered) => `${from} to ${to}: ${n} received, ${answered} of them answered`,
  barsTold: (rows, label, n) => `${rows} with cases, most of them for “${label}”: ${n}`,
};

/** Chinese for whatever leaves the desk on paper; of the desk itself the language that its reader chose. */
export const chartWords: Readonly<Record<ChartLocale, ChartWords>> = { 'zh-CN': inChinese, en: inEnglish };
