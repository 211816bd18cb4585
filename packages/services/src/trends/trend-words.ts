import { chartWords } from './chart-words.ts';

/** What the discipline office reads beside the numbers. */
export const trendWords = {
  ...chartWords['zh-CN'],
  numbered: (number: number, title: string) => `${number}. ${title}`,
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
