import type { KindCue } from './kind-cues.ts';
import { anySign, signs } from './sign-list.ts';

/** Who holds public power, a public office or public money: persons and bodies. */
const OFFICIAL = anySign(`
  干部 领导 老总 书记 主任 局长 科长 股长 镇长 村长 处长 所长 站长 院长 校长 队长 组长 理事长 董事长 会计 出纳 采购
  后勤 验收 公务员 党员 支部 纪委 纪检 协管员 辅助人员 协警 执法 城管 安监 环保所 监管 工作人员 审批 窗口 安全检查
  检查的人 来查 应急 办案 市场经理 董事会 拆迁办 征收办 拆迁 动迁 评估公司 评标 招标 民政 派出所 敬老院 卫生院 医院
  学校 小学 中学 村委 村里 村账 村上 街道 镇上 镇里 局里 县里 (?<![小社园片校厂景])区里 队里 单位 国企 国有 国资 集团 市属 城投 子公司 某局
  某科 某镇 某村 某社区 某单位 社区 合作社 公家 [局所站办科股](?=的|里|有|批|每|把|副|人)
`);
/** A family tie or friendship with whoever decides. */
const KIN = anySign(`
  亲戚 亲属 熟人 小舅子 大舅子 舅子 外甥女? 侄子 侄女 侄儿 连襟 姐夫 妹夫 亲家 堂弟 堂哥 表弟 表哥 弟弟 哥哥 妹妹 姐姐
  儿子 女儿 子女 老婆 媳妇 丈母娘 老娘 老爹 表舅 舅舅 叔叔 女婿 儿媳 老公 丈夫 小姨子 姨夫 连桥 老同学 自家人 自己人
  关系户 战友
`);

/** Money, gifts and meals taken by who decides. */
const MONEY_TAKEN = anySign(`
  收(了|过|受|人家|我们?|他们?)?…6(好处|红包|礼|回扣|贿|黑钱|两条|中华|茅台|购物卡|干股)
  (塞|送|孝敬|打点)(了|给|过)?…4(钱|红包|烟|酒|卡|礼|好处|[0-9一二三四五六七八九十两]+(千|万)) 好处费 辛苦费 回扣
  抽…3成 礼金 份子钱 请帖 索贿 受贿 行贿 贿赂 保护费 茶水费 (全程|吃饭|饭店|饭钱)…8(买单|付|签单|埋单)
  (请|陪)…6(考察|旅游|钓鱼|喝酒|吃饭|打牌) 天天一起(吃饭|喝酒|打牌) [0-9一二三四五六七八九十两]+万(块)?一个
  谁(家)?…10(送|塞|给|请|孝敬)…12谁(家)?…8(就|能|先) (让|叫|要)(下面|下属|企业|公司|老板|工厂|施工队|商户|厂里)…8(报销?|出钱|买单|付钱|凑)
  有(股份|股|分成|提成)(的)? (加|多给|再给|多出)…6(百|千|块)…8(过线|就过|调|不查|放行|过关)
  花钱(买|进) 变相收钱 干股 分赃 分钱 一个(月|礼拜)收…6(百|千|万|元|块) 手续费…6没有?(收据|票)
`);
/** Public money gone: embezzled, off the books, signed for by others. */
const MONEY_LOST = anySign(`
  贪(污|了|掉|钱|官) 侵吞 侵占 挪用 截留 克扣 冒领 套取 私分 瓜分 中饱私囊
  (进|装|落|揣)…4(谁|他们?|自己|个人|私人)(的|家)?(口袋|腰包|荷包) (没|没有|不|少)(进|入)账 账外 小金库 假账 假发票
  虚报 多报 虚开 招待费 差价…8(谁|口袋|去) (谁|别人|他)…4(领走|代领|冒领) 签…6不是(我|本人|他)…3(字|签)
  (名字|字|名)…4不是…4签的 代签 转手…6(卖|租|翻|出租|转租|倒) (记|算|列|开)(在|成|进)…6(修路|工程|公家|别的|办公) 少发
  开票…12(超市|市场|外面|同款) 比…6(贵|高)(一|了|出|好) 签的?…4不是…4字 花名册 只有…14其余 花了(几|好几)(百|十|千)?万
  (慰问|物资|救灾|防疫|扶贫|救济|公家|补助|捐赠)…16(自家|自己家|车库|私人|亲戚|拉走|搬走)
  (卖|拉)给(私人|人家|外面|老板) 没(上|进|入)账 自(己)?家(车库|仓库|后院|院子)
`);
/** Something given to friends, without the meeting, the tender or the notice that is due. */
const FAVOUR = anySign(`
  (没|没有|不|未|从不|都没|没经过?)(开过?|上|经|公开|公示|贴|挂|招)…6(会|标|网|公告|告示|招租|招标|研究|讨论)
  没招过?标 内定 量身 陪标 围标 串标 同一个(老板|号|人) (报价|标书|投标)…14(一样|相同|雷同|错字|错别字)
  一家能(中标|做) 指定…8(家|公司|牌子|买|他) 优亲厚友 名额…8(给了?|亲|自) 低价…6(租|拿|承租|承包|卖|买)
  便宜…4(租|包)给 (包|租|发包|承包|签|批)给了?…10(亲|舅|甥|侄|襟|自家|熟人|弟|妹) 一手遮天 说了算 拍(板|桌子|了下桌子)
  一个人(签|拍|定) 一个电话 饭桌上定 补签 吃空饷 空饷 量出来 招标…14(型号|品牌|尺寸|参数) (会|会议)都?没(开|上)
  都给了…10亲戚 给(自己|自家)…4(老娘|老爹|爹|妈|爸|老婆|弟|哥) (全|都)是(本单位|自家|局里|领导|内部)…4(子女|亲戚|关系)
  没开会就 (摇号|考试|开标)前就
`);
/** Not at work, or work only on paper. */
const IDLE = anySign(`
  (上班|工作|值班|下午)…12(打(游戏|牌|麻将|掼蛋)|搓麻将|麻将|棋牌|茶楼|喝茶|睡觉|炒股|钓鱼|不见人|没人影|没影|不在岗|喝酒|酒气)
  人(就|都)?没影 (常年|从来|长期|一年)(不|没)(来|上班|在岗|到过?) 工资照(拿|领) 打卡…6(代|别人) 代打
  (记录|签到|台账|材料|照片)…14(补|编|假|摆拍|抄|一个人|天天有|事后) 签到本 酒气 满脸通红 在饭店里签 一个人把…8签
  没到过…3(现场|村|河) 在家…6(刷|填|编) 检查来了才
`);
/** Public cars, money and things in private use; feasts. */
const PUBLIC_PRIVATE = anySign(`
  公车私用 公车 公家的?(车|钱|东西) 单位的?(车|油卡|钱) 公款 油卡 办公经费
  (单位|局里|镇里|公家|食堂)…14(茅台|两桌|摆酒|大吃大喝) 大吃大喝 吃吃喝喝 土特产 五星级 摊派
  (用|拉|搬)(在|到|回|进)…8(自己|自家|领导)…3(家|院|车) 给(自己|自家|领导)家
  (救护|执法|校|公务|冷链|铲)车…14(送|接|拉)(人家|孩子|海鲜|私) 免费…14(要交|收)
`);
/** A warning, a leak, protection for whoever is inspected. */
const COLLUSION = anySign(`
  通风报信 通气 走漏 漏(出|给|风) 泄(露|密)给 打招呼 递条子 保护伞 罩着 总能提前 提前(知道|关机|通知)…8(检查|关)
  有人(打招呼|撑腰|通气) 不用?回避 (举报|信)…24(复印件|照片|当事人|被举报) (给|让)被举报 被举报的?人…10(知道|看|念)
  (退休|离任|辞职)…10(顾问|老板|公司)…16(他批|他管|经他|审批) (下班|周末|私下)…8(跟|和|与)…8老板…16(第二天|材料|就过|就批)
  谁漏的 官官相护 黑白通吃 称兄道弟 一抓(就|总|都)?空
  (跟|和|与)…8(老板|被查|当事人|经理)…5(同学|战友|亲戚|兄弟|一伙|分钱) 案子…10(睡|压)
  (材料|信)…8(拍照)?[发给转]+…4(对方|老板|当事人)
`);
/** Pressed to pay, to buy, or to hire somebody recommended. */
const EXTORT = anySign(`
  吃拿卡要 不(给|买|送|请|签|找|用)…6(就|下次|下礼拜|便|不) (介绍|推荐|带来|指定)…4的…8(公司|评估|评价|灭火器|机构|店)
  (塞|递|给)…4名片 加…4微信…16(包过|自己人) 包过 (没有?|不给|不开)(发票|票据|收据|单据) 暗示 卡(着|住)不(给|批|放)
  挑刺 意思意思 要我们买 (让|叫|要)我们?(找|买|用)(他|她|这家|那家) 别家…4不认 (留|发)…3名片
`);
/** A party member who worships; a place of worship nobody may keep. */
const CREED = anySign(`
  党员…16(烧香|拜佛|求神|庙|头香|信教|入教|供着|功德|算命)
  (聚会|祷告|唱诗|讲经|传教)…24(牌子|私设|捐|核实|没人管|未成年|小孩)
`);

/** Any public body by how such are called, and a private gain or a thing hidden: together a faint sign. */
const BODY = anySign(`
  [局所站队馆院校科办室联](的|里|那边|长|班|人|食堂|用|培训|一楼|挖|养护|来|发) 社区 街道 村里 村干 镇上 镇里 机关
  单位 国企 书记 主任 组长 处长 科长 领导 会计
`);
const GAIN = anySign(`
  自家 私人 私下 小姨子 (?<![油抽吸浓黑冒])烟(?![雾感道囱气味花灰头])酒? 酒 茅台 两只鸡 红包 好处 收据 假的 前就(有人)?知道 顾问 意思(一下)? 卖给 没上账 口袋
  谁家 熟人 亲戚 堂弟 弟弟 女儿 儿子 表舅 老公 礼盒 现金交给 没有?单子 贴成 留着 领补[助贴] 套着 罩着
`);

const MISDEEDS = [MONEY_TAKEN, MONEY_LOST, FAVOUR, IDLE, PUBLIC_PRIVATE, COLLUSION, EXTORT].join('|');

/**
 * How people tell of an official's misconduct, by what was done: money taken, public money gone, favours to friends, absence,
 * public things in private use, leaks, demands, belief. The classes are those of chapter 3 of the Law on Administrative Sanctions
 * for Public Officials (2020), in everyday words.
 */
export const MISCONDUCT_CUES: readonly KindCue[] = [
  // Who and what, in one sentence: the only safe sign that it is not a quarrel between private people.
  {
    pattern: new RegExp(
      `(?:${OFFICIAL})[^。!?]{0,40}?(?:${MISDEEDS})|(?:${MISDEEDS})[^。!?]{0,30}?(?:${OFFICIAL})`,
      'g',
    ),
    most: 2,
    says: { misconductTip: 1.7 },
  },
  {
    pattern: new RegExp(
      `(?:${OFFICIAL})[^。!?]{0,24}?(?:的|他|她|自己)?(?:${KIN})|(?:${KIN})[^。!?]{0,12}?(?:${OFFICIAL})`,
      'g',
    ),
    most: 1,
    says: { misconductTip: 0.9 },
  },
  { pattern: new RegExp(MONEY_TAKEN, 'g'), most: 2, says: { misconductTip: 0.5 } },
  { pattern: new RegExp(MONEY_LOST, 'g'), most: 2, says: { misconductTip: 0.5 } },
  { pattern: new RegExp(FAVOUR, 'g'), most: 2, says: { misconductTip: 0.5 } },
  { pattern: new RegExp(IDLE, 'g'), most: 2, says: { misconductTip: 0.4 } },
  { pattern: new RegExp(PUBLIC_PRIVATE, 'g'), most: 2, says: { misconductTip: 0.5 } },
  { pattern: new RegExp(COLLUSION, 'g'), most: 2, says: { misconductTip: 0.5 } },
  { pattern: new RegExp(EXTORT, 'g'), most: 2, says: { misconductTip: 0.4 } },
  { pattern: new RegExp(CREED, 'g'), says: { misconductTip: 2.2 } },
  {
    pattern: new RegExp(`(?:${BODY})[^!?]{0,50}?(?:${GAIN})|(?:${GAIN})[^!?]{0,40}?(?:${BODY})`, 'g'),
    says: { misconductTip: 0.8 },
  },
  // In so many words.
  // Not what has become of an earlier report, or of one against oneself: 举报信写了三封, 举报完第二天, 邻居举报我家.
  {
    pattern:
      /(?:举报|检举|控告)(?!信|材料寄|寄|件|电话|平台|热线|我家|(?:过|了|完|出去)?[^。!?,]{0,4}(?:[一二三四五六七八九十几两0-9]+(?:次|封|趟|遍|年|个月)|没人|没有人|完))/g,
    says: { misconductTip: 1.5 },
  },
  {
    pattern: signs(`
      实名(举报|反映) 请.{0,8}(纪委|纪检|组织|上级|审计|有关部门|领导|监委).{0,8}(查|核实|了解|调) 不便(留名|透露)
      请(查|核查|核实) 核实一下 一并核查 [来请派]…4[查核]账 组织上了解 敢怒不敢言 不敢(留名|实名) 照片都有 有合同
      有证据 有录音
    `),
    says: { misconductTip: 1.1 },
  },
  {
    pattern:
      /^\s*反映|反映(?:某|一下某)|某(?:村|镇|局|社区|单位|公司|学校|科|国有|市属|街道|企业|股长|领导|劳务|安监)/g,
    most: 2,
    says: { misconductTip: 0.7 },
  },
  // Told of private people, or of one's own report: no tip.
  {
    pattern: signs(`
      物业 开发商 中介 商家 店家 店员 平台 快递 外卖 房东 租客 邻居 同学 前夫 丈夫 老公 银行 保险 健身 厂长 工友
      亲戚借 业主 保安 教练 网购
    `),
    most: 2,
    says: { misconductTip: -0.5, complaint: 0.2 },
  },
  {
    pattern: signs(`
      (没|不|从不|一口|拒)(有)?(收|拿|吃|喝|要)(过|我们?|人家)?…6(礼|饭|水|烟|红包|一分) 自己掏(钱|腰包) 好干部 清廉
      为(我们|老百姓)
    `),
    says: { misconductTip: -2, complaint: -0.5 },
  },
  {
    pattern: signs(`
      有没有(奖励|标准|规定) 算不算 能不能去 是谁发的 (想问|请问)
    `),
    says: { misconductTip: -1 },
  },
];
