interface Section {
  readonly key: string;
  readonly name: string;
  readonly telephone: string;
}

interface Unit {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly telephone: string;
  readonly sections: readonly Section[];
}

/** The responsible units of the invented county, with the sections that draft replies. */
export const units = [
  {
    key: 'education',
    name: '县教育局',
    nameEn: 'County Education Bureau',
    telephone: '0600-5550210',
    sections: [
      { key: 'schooling', name: '基础教育科', telephone: '0600-5550211' },
      { key: 'logistics', name: '学校后勤管理科', telephone: '0600-5550212' },
    ],
  },
  {
    key: 'health',
    name: '县卫生健康局',
    nameEn: 'County Health Bureau',
    telephone: '0600-5550220',
    sections: [{ key: 'primaryCare', name: '基层卫生科', telephone: '0600-5550221' }],
  },
  {
    key: 'housing',
    name: '县住房和城乡建设局',
    nameEn: 'County Housing and Construction Bureau',
    telephone: '0600-5550230',
    sections: [
      { key: 'estates', name: '住房保障与物业科', telephone: '0600-5550231' },
      { key: 'sanitation', name: '城乡环卫科', telephone: '0600-5550232' },
    ],
  },
  {
    key: 'water',
    name: '县水务局',
    nameEn: 'County Water Bureau',
    telephone: '0600-5550240',
    sections: [
      { key: 'supply', name: '供水管理科', telephone: '0600-5550241' },
      { key: 'network', name: '管网建设科', telephone: '0600-5550242' },
    ],
  },
  {
    key: 'transport',
    name: '县交通运输局',
    nameEn: 'County Transport Bureau',
    telephone: '0600-5550250',
    sections: [{ key: 'roads', name: '公路养护科', telephone: '0600-5550251' }],
  },
  {
    key: 'environment',
    name: '县生态环境局',
    nameEn: 'County Environment Bureau',
    telephone: '0600-5550260',
    sections: [{ key: 'pollution', name: '污染防治科', telephone: '0600-5550261' }],
  },
  {
    key: 'agriculture',
    name: '县农业农村局',
    nameEn: 'County Agriculture and Villages Bureau',
    telephone: '0600-5550270',
    sections: [{ key: 'villages', name: '农村经营管理科', telephone: '0600-5550271' }],
  },
  {
    key: 'services',
    name: '县行政审批局',
    nameEn: 'County Public Services Bureau',
    telephone: '0600-5550280',
    sections: [{ key: 'hall', name: '政务服务管理科', telephone: '0600-5550281' }],
  },
  {
    key: 'market',
    name: '县市场监督管理局',
    nameEn: 'County Market Supervision Bureau',
    telephone: '0600-5550290',
    sections: [{ key: 'prices', name: '价格与计量科', telephone: '0600-5550291' }],
  },
  {
    key: 'civilAffairs',
    name: '县民政局',
    nameEn: 'County Civil Affairs Bureau',
    telephone: '0600-5550300',
    sections: [{ key: 'elders', name: '养老服务科', telephone: '0600-5550301' }],
  },
] as const satisfies readonly Unit[];

export type UnitKey = (typeof units)[number]['key'];
