import { foldText } from './plain-text.ts';

/** Words by which official texts name what stands behind the usual doors; general public-service Chinese, no report in particular. */
const USUAL_WORDS: Readonly<Record<string, string>> = {
  school:
    '义务教育 教育资源 学前教育 优质教育 学校 校园 学位 入学 招生 幼儿园 托育 托班 中小学 小学 初中 高中 中考 高考 教师 课后服务 校外培训 食堂 营养餐',
  health:
    '医疗 医院 医共体 卫生院 卫生室 诊疗 门诊 急诊 就医 看病 医保 医生 医师 药品 疫苗 公共卫生 养老 护理',
  housing:
    '住房 房屋 房产证 不动产登记 安置房 拆迁 物业 小区 保交楼 公积金 公租房 保障房 棚户区 加装电梯 维修资金 危房 租房 宅基地',
  utilities: '供水 用水 自来水 饮用水 水费 水质 水压 供电 用电 转供电 电费 电价 停电 燃气 供热 供暖 充电桩',
  roads:
    '道路 公路 路面 路灯 桥梁 交通 公交 拥堵 停车 红绿灯 信号灯 人行道 斑马线 地铁 轨道 高速 非机动车 电动自行车 客运',
  environment:
    '生态环境 人居环境 环境卫生 污染 污水 河道 黑臭 水体 扬尘 噪声 油烟 臭气 垃圾 固废 排污 大气 空气质量 绿化 环保 湿地',
  villages:
    '村级 村务 村集体 村民 农村 乡村 三资 农民 农业 农田 土地流转 补贴 补助 低保 救助 五保 养老金 惠农 承包地',
  services:
    '政务服务 办事 窗口 审批 证照 一网通办 一件事 营商环境 热线 12345 吃拿卡要 中介 好差评 免申即享 惠企 不作为 慢作为 推诿',
};

/** In the text alone so many different words are needed: one may stand there by the way. */
const WORDS_IN_TEXT = 2;

type Measure = {
  readonly measureId: string;
  readonly title: string | null;
  readonly problemTitle: string | null;
  readonly text: string;
};

/** A measure that may stand behind a door, and the words that say so. */
export type LikelyMeasure = { readonly measureId: string; readonly words: string[] };

/**
 * Gives the measures that may concern a topic of daily life, most words in their titles first: those with a word of the topic in their own
 * or their problem's title, or with two in their text. A door of the operator's own (no usual `slug`) is known by its name alone.
 */
export function measuresAbout(
  topic: { readonly slug: string; readonly name: string },
  measures: readonly Measure[],
): LikelyMeasure[] {
  const words = [...new Set([foldText(topic.name), ...(USUAL_WORDS[topic.slug]?.split(' ') ?? [])])];
  return measures
    .map(({ measureId, title, problemTitle, text }) => {
      const heads = within(words, `${title ?? ''}\n${problemTitle ?? ''}`);
      const all = [...new Set([...heads, ...within(words, text)])];
      return { measureId, words: all, heads: heads.length };
    })
    .filter(({ words: found, heads }) => heads > 0 || found.length >= WORDS_IN_TEXT)
    .sort((one, other) => other.heads - one.heads || other.words.length - one.words.length)
    .map(({ measureId, words: found }) => ({ measureId, words: found }));
}

/** The words that stand in a text, none that only stands within another. */
function within(words: readonly string[], text: string): string[] {
  const folded = foldText(text);
  const found = words.filter((word) => folded.includes(word));
  return found.filter((word) => !found.some((other) => other !== word && other.includes(word)));
}
