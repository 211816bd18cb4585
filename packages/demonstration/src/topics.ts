interface Topic {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  /** Measure numbers in the first version of the report (`report-2026.txt`). */
  readonly measures: readonly number[];
}

/** The everyday doors of the demonstration, mapped to measures; a measure behind no door is reached by search and list. */
export const topics = [
  { key: 'school', name: '上学', nameEn: 'Schooling', measures: [1, 2, 3, 15, 30] },
  { key: 'health', name: '看病', nameEn: 'Seeing a doctor', measures: [4, 5, 6, 27] },
  { key: 'housing', name: '住房', nameEn: 'Housing', measures: [7, 8, 9] },
  { key: 'utilities', name: '用水用电', nameEn: 'Water and electricity', measures: [10, 11, 12] },
  { key: 'roads', name: '道路', nameEn: 'Roads and buses', measures: [13, 14, 15] },
  { key: 'environment', name: '环境', nameEn: 'Environment', measures: [16, 17, 18, 28] },
  {
    key: 'villages',
    name: '村务和补贴',
    nameEn: 'Village affairs and subsidies',
    measures: [19, 20, 21, 26],
  },
  { key: 'services', name: '办事', nameEn: 'Public services', measures: [22, 23, 24, 25] },
] as const satisfies readonly Topic[];

export type TopicKey = (typeof topics)[number]['key'];
