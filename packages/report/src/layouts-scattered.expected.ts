import type { WarningCode } from './warnings.ts';

/** As in layouts.expected.ts, for reports whose parts stand apart: in lists, tables, below labels, over pages. */
export const scatteredLayouts: Record<string, { problems: string[]; warnings?: WarningCode[] }> = {
  'two-lists.txt': {
    problems: [
      '1 储粮温控记录不完整: 1 补齐测温设备 | 3 落实值班记录',
      '2 出库称重把关不严: 4 健全复核制度',
      '3 职工食堂账目不公开: 2 公开食堂账目',
    ],
    warnings: ['measure-names-several', 'contact-missing'],
  },
  'three-lists.txt': {
    problems: [
      '1 堤防巡查流于形式: 1 “建立堤防巡查”〔镇水利站；2024年5月底前〕 | 3 “加固险段1.”〔镇水利站；2024年5月底前〕',
      '2 水费收缴不公开: 2 “公示水费收支”〔镇财政所；长期坚持〕',
    ],
    warnings: ['contact-missing', 'date-missing'],
  },
  'three-tables.txt': {
    problems: [
      '1 乡村公交班次不足: 1 “新增公交班次”〔交通运输局；2024年6月底；已完成〕 | 3 “开展专项督查”〔交通运输局；2024年6月底；长期坚持〕',
      '2 来信办理超期: 2 “清理超期来信”〔信访局；2024年9月底；基本完成〕',
    ],
    warnings: ['contact-missing'],
  },
  'headings-refer.txt': {
    problems: [
      '1 闲置厂房盘活缓慢，12个园区中5个亩均税收偏低: 1 盘活闲置厂房 | 2 建立评价机制',
      '2 地下管线底数不清: 3 开展管线普查',
    ],
    warnings: ['contact-missing'],
  },
  'contents-and-pages.txt': {
    problems: ['1 绿道管护不到位: 1 落实管护主体 | 2 公开管护标准', '2 市场设施老化: 3 改造农贸市场'],
  },
  'numbers-of-pages.txt': {
    problems: ['1 水闸维护不规范: 1 健全维护制度 | 2 严格资金监管', '2 河道保洁断档: 3 压实河长责任'],
  },
  'done-and-undone.txt': {
    problems: [
      '1 惠农资金监管不到位: - “追缴资金12” | - “立案19件。”',
      '2 管网改造进度滞后: - “完成管网改造”',
      '3 文山会海反弹: - “发文同比下降”',
    ],
  },
  'spaced-table.txt': {
    problems: [
      '1 楼道堆物清理不力: - “清理堆物38”〔城管办；2024年6月底；已完成〕',
      '2 消防通道堵塞: - “施划禁停线4”〔平安办；2024年7月底；基本完成〕',
    ],
    warnings: ['contact-missing'],
  },
  'heading-in-two-rows.txt': {
    problems: [
      '1 学习教育走过场: 1 “制定学习计划”〔党办；张某；2024年5月；已完成〕 | 2 “开展研讨6次”〔党办；张某；2024年5月；已完成〕',
      '2 公务接待管理不严: 1 “修订接待制度”〔办公室；王某；2024年6月；已完成〕 | 2 “开展专项检查”〔办公室；王某；2024年6月〕',
    ],
  },
  'fields-of-first-row.txt': {
    problems: [
      '1 实习管理混乱: 1 “清查实习单位”〔学生处；2024年9月30日；已完成〕 | 2 “畅通反映渠道”〔学生处；2024年9月30日；已完成〕',
      '2 基建管理粗放: 3 “强化投资控制”〔基建处；2025年3月底；持续推进〕',
    ],
    warnings: ['contact-missing'],
  },
  'items-after-label.txt': {
    problems: [
      '1 干部任前把关不严: 1 严格审核档案 | 2 开展任前公示',
      '2 挂职锻炼走形式: 3 完善挂职考核',
      '3 年轻干部储备不足: 4 “建立储备库，” | 6 “选派干部到一” | 6 “开展轮岗27”',
    ],
    warnings: ['measure-number-missing', 'measure-number-repeated'],
  },
  'told-numbers.txt': {
    problems: [
      '3 借阅押金退还不及时: 1 “清退押金46”〔读者服务部；已完成〕 | 2 “开通线上退押”〔读者服务部；已完成〕',
      '5 古籍修复记录不全: 1 “补登修复记录”〔古籍部；基本完成〕 | 2 “配备修复员2”〔古籍部；基本完成〕',
    ],
    warnings: [
      'problem-number-missing',
      'problem-number-missing',
      'body-missing',
      'contact-missing',
      'date-missing',
    ],
  },
  'site-name-above.txt': {
    problems: [
      '1 看病排队久: - “号源提前14” | - “新添CT2台”',
      '2 一些医护人员态度生硬，投诉多: - “受理投诉35”',
      '3 停车难、厕所脏: - “新增车位46”',
    ],
  },
  'notes-below.txt': {
    problems: [
      '1 课后服务质量不高: 1 丰富服务内容 | 2 规范收费管理',
      '2 校园安全管理有漏洞: 3 “增设监控探头”',
    ],
    warnings: ['date-missing'],
  },
  'lettered.txt': {
    problems: ['1 理论学习质量不高: - “制定学习计划” | - “邀请专家辅导”', '2 集体经济薄弱: - “新建冷库3座”'],
    warnings: ['contact-missing'],
  },
  'named-before-colon.txt': {
    problems: [
      '1 聚焦主业不够: 1 “建设基层社8”〔已完成〕 | 2 “组织农资储备”〔已完成〕',
      '2 社有企业亏损严重: 1 “关停亏损企业”〔基本完成〕 | 2 “追回欠款21”〔基本完成〕',
      '3 往来款长期挂账: 1 “清理往来款6”〔长期坚持〕',
    ],
    warnings: ['contact-missing'],
  },
  'told-in-the-item.txt': {
    problems: [
      '1 预算调整未按规定报批: - “区财政局已完”',
      '2 非税收入未及时上缴国库: - “4家单位已上”',
      '3 资产底数不清: - “已盘点登记资”',
    ],
    warnings: [
      'declared-problems-differ',
      'measure-unmarked',
      'measure-unmarked',
      'measure-unmarked',
      'contact-missing',
    ],
  },
  'causes-told.txt': {
    problems: ['1 采样培训不深入: 1 “开展采样培训” | 2 “签订承诺书9”', '2 试剂采购监管不严: 1 “约谈科室5个”'],
    warnings: ['progress-shared', 'progress-shared', 'contact-missing'],
  },
  'roman-and-letters.txt': {
    problems: ['1 科技创新投入不足: - 加大研发投入 | - 建设创新平台', '2 应收账款居高不下: - 开展专项清收'],
    warnings: ['contact-missing'],
  },
  'numbers-without-points.txt': {
    problems: [
      '1 减税政策落实不精准: 1 开展政策辅导 | 2 应退尽退',
      '2 窗口服务“慢、冷、推” (theme): 1 推行首问负责',
      '3 执法风险防控有漏洞: 1 开展执法督察',
    ],
    warnings: ['problem-unnamed', 'contact-missing'],
  },
  'broken-headings.txt': {
    problems: [
      '1 贯彻落实上级部署有差距，推动县域经济发展用力不够，产业结构单一: 1 壮大主导产业〔发改局；2024年6月；已完成〕 | 2 培育新兴产业〔商务局；长期坚持〕',
      '2 人才“引不来、留不住”: 1 出台人才新政〔人社局；2024年9月；基本完成〕',
      '3 巡视整改“一阵风”: 1 开展评估问效〔督查室；已完成〕',
    ],
    warnings: ['contact-missing'],
  },
  'nested-bullets.md': {
    problems: [
      '1 网格员队伍不稳定: 1 “提高网格员补”〔社区党委书记；已完成〕 | 2 “招聘专职网格”〔社区党委书记；已完成〕',
      '2 居民议事流于形式: 1 “召开居民议事”〔社区副书记；已完成〕',
    ],
    warnings: ['progress-shared', 'progress-shared', 'contact-missing'],
  },
  'rows-over-lines.txt': {
    problems: [
      '1 村级财务审核不严: 1 “清理往来款8”〔财政所；张某；2024年6月；已完成〕 | 2 “修订报账制度”〔财政所；张某；2024年6月；已完成〕 | 3 “公示账目27”〔财政所；张某；2024年6月；已完成〕',
      '2 林区巡护流于形式: 1 “更换巡护终端”〔林业站；李某；2024年9月；基本完成〕 | 2 “巡护考核与补”〔林业站；李某；2024年9月；基本完成〕',
      '3 旅游厕所管护缺位: - “明确管护员1”〔文旅办；王某；长期坚持；持续推进〕',
    ],
    warnings: ['contact-missing'],
  },
};
