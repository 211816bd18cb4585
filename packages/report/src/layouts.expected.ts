import type { WarningCode } from './warnings.ts';

/** What must be found in each fixture: one line a problem, and the codes of the warnings in their order. */
export const layouts: Record<string, { problems: string[]; warnings?: WarningCode[] }> = {
  'aspects-of-problems.txt': {
    problems: [
      '1 政治建设: 1 强化理论武装 | 2 严肃组织生活',
      '2 办学行为: 1 规范招生秩序 | 2 治理校外培训 | 3 减轻学生负担',
      '3 师德师风建设: 1 开展专项整治 | 2 畅通举报渠道',
    ],
  },
  'bold-headings.md': {
    problems: [
      '1 主导产业不强: 1 培育龙头企业 | 2 建设产业园区',
      '2 科技支撑薄弱: 1 引进人才 | 2 建设平台',
      '3 学位供给不足: 1 新建学校',
    ],
    warnings: ['contact-missing'],
  },
  'bracketed-labels.txt': {
    problems: [
      '1 党建责任压得不实: - “制定责任清单”〔机关党委；2024年3月底；已完成〕',
      '2 公文运转效率不高: - “推行电子公文”〔秘书科；2024年12月；正在推进〕',
    ],
    warnings: ['date-missing'],
  },
  'chapters-are-problems.txt': {
    problems: [
      '1 基层治理能力不强: 1 完善网格化管理 | 2 畅通诉求渠道 | 3 加强督查问效',
      '2 农村人居环境整治有短板: 1 补齐污水设施 | 2 健全管护机制',
      '3 营商环境‘中梗阻’: 1 精简审批环节 | 2 规范涉企检查',
    ],
  },
  'dashes.txt': {
    problems: [
      '1 耕地保护责任落实不到位: - 压实田长责任 | - 严查违法占地',
      '2 不动产登记效率不高: - 缩短办理时限 | - 推广网上办理',
      '3 矿山监管存在漏洞: - 开展动态巡查',
    ],
  },
  'defects.txt': {
    problems: [
      '1 招商质效不高: 1 强化项目谋划 | 3 优化服务保障',
      '2 水环境治理不力: 5 推进截污纳管 | 6 开展河道清淤 | 6 整治畜禽养殖',
      '4 干部担当精神不足: 7 选派挂职锻炼',
      '5 惠民资金监管缺位: 9 开展资金清查 | 8 追缴违规资金',
      '6 ? (theme): 10 落实专班推进',
    ],
    warnings: [
      'declared-measures-differ',
      'measure-empty',
      'measure-number-missing',
      'measure-number-repeated',
      'problem-number-missing',
      'problem-marker-changed',
      'quotes-unbalanced',
      'measure-number-disordered',
      'problem-title-missing',
      'date-invalid',
      'contact-missing',
    ],
  },
  'dotted.txt': {
    problems: [
      '1 园区土地利用粗放: 1 清理闲置土地 | 2 提高亩均效益',
      '2 安全监管责任虚化: 1 开展隐患排查 | 2 建设应急队伍 | 3 推行积分管理',
      '3 招商项目把关不严: 1 完善评审办法',
    ],
  },
  'enclosed-signs.txt': {
    problems: [
      '1 占道经营治理反复: 1 疏堵结合管摊点 | 2 错时执法管早晚',
      '2 垃圾分类流于形式: 3 配足分类设施 | 4 强化宣传引导 | 5 严格考核奖惩',
      '3 停车泊位供给不足: 6 挖掘存量空间',
    ],
  },
  'fields-in-brackets.txt': {
    problems: [
      '1 招商引资成效不明显: 1 优化招商机制〔县投资促进局；2024年6月底前；已完成〕 | 2 强化项目落地〔县发改局；长期坚持；持续推进〕',
      '2 污水处理能力不足: 3 扩建污水处理厂〔县住建局；2024年12月；正在推进〕',
    ],
  },
  'first-second.txt': {
    problems: [
      '1 森林防火责任不落实: - 压实防火责任 | - 配齐防火装备 | - 开展应急演练',
      '2 资产出租管理不规范: - 清理出租合同 | - 公开招租程序',
      '3 职工住房历史遗留问题久拖不决: - 摸清职工底数 | - 分批办理证件',
    ],
  },
  'full-width.txt': {
    problems: [
      '1 公共服务供给不均: 1 “新增学位３６” | 2 推进医联体建设',
      '2 财政支出结构不优: 3 压减一般支出 | 4 清理暂付款项',
    ],
  },
  'headings.md': {
    problems: [
      '1 科技创新投入不足: - 强化财政投入 | - 培育创新主体',
      '2 老旧小区改造滞后: - 加快项目实施 | - 健全长效管理 | - 畅通资金来源',
    ],
  },
  'measure-labels.txt': {
    problems: [
      '1 农村公路养护不到位: 1 建立县乡村三级路长制 | 2 开展路域环境整治',
      '2 公交线网覆盖不全: 1 优化公交线路',
      '3 工程招标监管缺失: 1 推行电子招标 | 2 公开招标信息 | 3 实行黑名单制度',
    ],
    warnings: ['progress-shared', 'progress-shared'],
  },
  'mixed-chapters.txt': {
    problems: [
      '1 学习贯彻不够深入: - 坚持及时跟进学 | - 坚持联系实际学',
      '2 推动高质量发展有差距: 1 全力推进产业升级 | 2 全力优化营商环境',
      '3 主体责任落实不够有力: - 加强谈话提醒 | - 加强监督检查',
      '4 监督责任有缺位: 1 严肃查处案件 | 2 健全监督机制',
    ],
    warnings: ['measure-marker-changed', 'measure-marker-changed', 'contact-missing'],
  },
  'negative-answers.txt': {
    problems: [],
  },
  'negative-feedback.txt': {
    problems: [],
  },
  'negative-news.txt': {
    problems: [],
  },
  'negative-plan.txt': {
    problems: [],
  },
  'negative-programme.txt': {
    problems: [],
  },
  'numbered-labels.txt': {
    problems: [
      '1 理论武装不够系统: - “健全中心组学”〔机关党委；2024年5月〕',
      '2 财政监督职能弱化: - “开展财会监督”〔监督科；2024年6月〕',
      '3 廉政风险排查不细: - “全面排查风险”〔办公室；长期坚持〕',
    ],
    warnings: ['contact-missing'],
  },
  'pasted-chapters.txt': {
    problems: [
      '1 落实意识形态责任制不严格: 1 加强阵地管理 | 2 强化舆情处置',
      '2 国企改革滞后: 1 推进整合重组 | 2 完善考核机制',
      '3 工程项目超概算: 1 开展专项审计',
    ],
    warnings: ['title-missing', 'body-missing', 'contact-missing', 'date-missing'],
  },
  'pasted-part.txt': {
    problems: [
      '- “一把手”监督不力: 1 完善监督制度 | 2 强化日常监督',
      '- 选人用人程序不规范: 1 规范选任程序 | 2 加强档案审核',
    ],
    warnings: ['title-missing', 'body-missing', 'contact-missing', 'date-missing'],
  },
  'plain-paragraphs.txt': {
    problems: [
      '1 食品安全监管有漏洞: - “我局组织开展” | - “建立食品安全”',
      '2 投诉处理不及时: - “完善投诉分流”',
      '3 执法不规范: - “开展案卷评查”',
    ],
    warnings: ['measure-unmarked', 'measure-unmarked', 'measure-unmarked', 'measure-unmarked'],
  },
  'problem-labels.txt': {
    problems: [
      '1 学习制度坚持不经常: - “修订理论学习”〔镇党建办；王某某；2024年9月30日前；已完成〕',
      '2 村级财务公开不及时: - “统一公开模板”〔镇财政所、镇纪委；李某某；2024年第四季度；持续推进〕',
      '3 河道保洁存在盲区: - “把14条支河”〔镇水务站；赵某某；立行立改；基本完成〕',
    ],
  },
  'run-in-progress.txt': {
    problems: [
      '1 医疗服务质量不高: - 优化就诊流程 | - 开展满意度回访 | - “处理投诉41”',
      '2 药品耗材采购不规范: - “清理供应商2” | - “建立价格比对” | - “追责问责5人”',
      '3 行风建设抓得不严: - “开展警示教育”',
    ],
  },
  'run-in.txt': {
    problems: [
      '1 为农服务功能弱化: - 恢复基层网点 | - 组织农资供应 | - 开展统防统治',
      '2 社有资产管理混乱: - “清查门面房9” | - “收回欠租26”',
      '3 干部作风不实: - “开展谈心谈话” | - “完善考勤制度” | - “通报典型案例”',
    ],
  },
  'sections.txt': {
    problems: [
      '1 高标准农田管护缺位: 1 落实管护主体〔农田建设股；2024年10月31日前〕 | 2 安排管护经费〔农田建设股；2024年10月31日前〕',
      '2 农机补贴审核不严: 1 核查补贴机具〔农机股；2024年8月31日前〕 | 2 追回违规补贴〔农机股；2024年8月31日前〕 | 3 公开补贴信息〔农机股；2024年8月31日前〕',
    ],
    warnings: ['progress-shared', 'progress-shared'],
  },
  'shared-progress.txt': {
    problems: [
      '1 预算编制不精细: 1 “细化预算科目”〔已整改到位〕 | 2 “开展预算培训”〔已整改到位〕',
      '2 固定资产账实不符: 1 “全面盘点资产”〔已整改到位〕',
      '3 往来款项清理不及时: 1 “清理往来款4”〔正在整改〕 | 2 “制定管理办法”〔正在整改〕',
    ],
    warnings: ['contact-missing'],
  },
  'tab-table.txt': {
    problems: [
      '1 乡镇卫生院急救能力弱: - “为9个卫生院”〔医政股；张副主任；2024年6月底前；已完成〕 | - “建立县乡转诊”〔医政股、县医院；张副主任；2024年7月底前；已完成〕',
      '2 药品采购监管不严: - “开展采购专项”〔规财股；刘副主任；2024年12月底前；正在推进〕',
      '3 村医待遇落实不到位: 1 “核定村医补助”〔基层股；刘副主任；长期坚持；持续推进〕 | 2 “按季发放补助”〔基层股；刘副主任；长期坚持；持续推进〕',
    ],
  },
  'table.md': {
    problems: [
      '- 低保动态管理不及时: 1 “逐户复核低保”〔民政办；2024年8月；已完成〕',
      '- 村务公开不规范: 2 “重制公开栏 ”〔党建办；2024年底前；正在整改〕 | 3 “开展村务公开”〔党建办；长期坚持；长期坚持〕',
    ],
  },
  'themes.txt': {
    problems: [
      '1 加强理论学习 (theme): 1 健全学习制度 | 2 创新学习形式',
      '2 压实主体责任 (theme): 1 完善责任清单',
      '3 改善景区交通 (theme): 1 增开接驳班车 | 2 治理节日拥堵',
    ],
    warnings: ['problem-unnamed', 'problem-unnamed', 'problem-unnamed'],
  },
  'unnumbered-aspects.txt': {
    problems: [
      '1 粮食安全责任落实不到位: - 稳定播种面积 | - 建设高标准农田',
      '2 防汛短板突出: - 加固堤防',
      '3 网格员待遇偏低: - 提高补助标准 | - 建立激励机制',
    ],
  },
  'wrapped.txt': {
    problems: [
      '1 集镇管网建设缓慢: 1 抢抓工程进度 | 2 规范资金管理',
      '2 湖区违建整治不彻底: 1 全面摸排底数 | 2 依法组织拆除 | 3 防止反弹回潮',
      '3 旅游服务质量不高: 1 整治宰客行为 | 2 提升接待能力',
    ],
  },
};
