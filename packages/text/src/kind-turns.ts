import type { KindCue } from './kind-cues.ts';
import { signs } from './sign-list.ts';

/**
 * How a message turns: a question that only accuses, one that wants to know, a proposal without the word, thanks told by what
 * happened, and what is no matter at all (a try, something found, a greeting, an advertisement, an order to the program).
 */
export const KIND_TURNS: readonly KindCue[] = [
  // A question nobody is to answer.
  {
    pattern: signs(`
      (就|还)(不配|该差|不作数|不算数|算数) 活该 哪来的 给谁(看|留|用) 谁(拍|验收|批|签|定|盖|审|同意|允许|规定|给)…3的
      不行[吗么]\\? 算(什么|啥|怎么回事) 怎么(知道|晓得|敢|活|过日子) 有没有人管 谁(来)?管 [几多](年|个月|天|趟|次|遍)了\\?
      (拿|当|叫|让)…8(怎么|往哪|去哪)…6\\? (钱|牌子|时间|人|良心)(呢|在哪)\\? 不要…4[啦了]\\? 等…8(到|还)…6\\? 对得起
    `),
    most: 2,
    says: { complaint: 0.9, question: -0.6 },
  },
  { pattern: /不是[^。!?]{2,24}吗/g, says: { complaint: 0.4 } },
  // Asked after grievances: the whole is mostly one.
  {
    pattern:
      /(?<=^|[。!?])(?:[^。!?]{6,200}[。!]){2,}[^。!?]{0,200}\?\s*$|\?[^。!?]{8,200}[。!]\s*[^。!?]{0,200}$/g,
    says: { complaint: 0.2, question: -0.2 },
  },
  // Told at length: the longer the story, the more it is what it tells of.
  { pattern: /(?<![^,。!?;])[^,。!?;]{3,80}[,。!;]/g, most: 10, says: { complaint: 0.05, question: -0.1 } },
  // A bare question after a story, and none that asks politely.
  {
    pattern:
      /^(?!.*(?:请问|想问|问一下|问下|咨询|请教|想了解|想知道)).*[。!,][^。!?]{0,80}(?:谁|哪|什么|啥|怎么|几时|多久|吗|呢|不能)[^。!?]{0,80}\?/g,
    says: { complaint: 0.3, question: -0.3 },
  },
  // Asked at once, or nothing but asked.
  { pattern: /^[^。!?]{0,70}\?/g, says: { question: 0.5 } },
  { pattern: /^(?:[^。!?]*\?)+\s*[^。!?]{0,24}$/g, says: { question: 0.4 } },
  // What can be told: whether, which, how much, where, by when.
  {
    pattern: signs(`
      (收|投|算|要|公|合|开|建|给|能|可)不(收|投|算|要|公开|合|开|建|给|能|可以)(?!能) 还有…10(没有|吗)\\? 有没有(空|名额|上限|要求|机会|懂行|统一|别的|哪)
      (是|该|走|找|按|归|去)…12还是 来得及 能(续|转|补|代|立案|申请|参加|用|报|领)…8吗 哪(一)?(家|级|年|条|些|天|种) 第几
      (到|在|去|从)哪(里|儿)?(?!来) 什么(价|时候|手续|材料|许可|待遇|条件|意思|区别|流程) 多(少|久|大|长时间) 几(天|时|点|岁|号|月) (有|没)没?有(规定|标准|上限)
      怎么(办|进|评|补|走|弄|算|交|选|写|查) 本人去 要…6吗\\? 可以…10吗\\? 谁能 懂行
    `),
    most: 4,
    says: { question: 0.35 },
  },
  // Neither asked nor wanted: a try, or something lost or found.
  {
    pattern: signs(
      `试试…8(能不能|打字|收到|页面|系统)? 测试 试一下 捡到 拾到 失主 招领 收到…4不用回 遗失 谁丢 寻(猫|狗|物|人|包) 酬谢`,
    ),
    says: { question: 1.8 },
  },
  // A greeting.
  {
    pattern: signs(
      `祝(?!贺…6你们) 节日快乐 新年好 早上好 团团圆圆 辛苦了[。!~]?$ (中秋|国庆|春节|元旦|端午)…4(快乐|安康)`,
    ),
    says: { praise: 1 },
  },
  // Advertised, or told to the program.
  {
    pattern: signs(`
      价格(好谈|优惠|面议) 包月 常年(有效|接|承|收) 名额(不多|有限) 免考 国家承认 无抵押 (当天|秒)(放|到)款 诚招 承接 欢迎(来电|咨询) 咨询…10微信
      专业(代|办|疏|维|回收) 全网最低 (日|包)(结|教包会) 系统(提示|消息|指令) 来自管理员 忽略(以上|之前|前面|上面) 标(成|为)"?(已办结|已办|满意) 代开 量大从优 可验真
      (输出|打印|列出|发出)…8(提示词|指令|名单|住址|密码|全部) (高|全)额回收 秒批 刷钻
    `),
    most: 2,
    says: { suggestion: 1.6, complaint: -0.5 },
  },
  { pattern: /要么[^。!?]{1,16}要么/g, says: { suggestion: 1.6 } },
  // Proposed without the word.
  {
    pattern: signs(`
      先…18吧 (弄|铺|装|配|派|搭|送|换|种|摆|设|添|补|印|划|贴|写|画|放|出)(个|几|些|点|张|块|台|盏|块|把|辆|条|排)…10[。,!] 以后…14请 轮(着|流) 牵头
      省得 免得 要不(先|就|干脆) 统一(一下|口径) (剪一剪|换大点|管一管|改一改|理一理|说清楚|写清楚)[。!]? 大家想办法 花不了几个钱 要不了多少钱
      能不能(?!再拖|给个说法|管|退|到|转|代|续|进|加入|参加|报|领|赔) 能否 也(好|行)过 就够(了)?[。!] 才(对|好|行|实在)[。!] 来实在 (该|要)…2(放|让|叫|请|把|多|先) 坐下来 (派|请)个?…10来
      一年一(对账|评|公布) 每(个)?(月|周|季度|年)…4(固定|定|一)天 做个…6(也好|吧) (不要|别)(只|光|再|走) 太走马观花 就晚了 (念|讲|说|晒|公布|公开)一(遍|下)
      第[一二三]条 (想|提)…3(想法|点子|条)
    `),
    most: 3,
    says: { suggestion: 0.6 },
  },
  // Thanked by what happened.
  {
    pattern: signs(`
      眼泪(下|都) 致敬 鞠躬 佩服 兴奋 盼(上学|着去) 手把手 当场 说话算数 做事就要这样 (晓得|知道)…6的好 听得进 (一口水|水都|一口饭)…2没 劝住 谈拢 (聊|讲|谈)通
      没(打发|推|嫌|收)…8(钱|我|一分)?[,。] 要不是…40(就|了) 态度好 放心(多了|[。!]) 提前(了)?…3(天|到|通|发) 只用了 才用了 (以前|从前|原来|过去)(要|得|是) 没见过 算得清
      (住|烧|笑|乐|香|醒目|亮堂)(了起来|得很|了)[,。] 坐在…8笑 回来了[。!] 也香 教(我|会|收|老) 多办 让人…3(暖|放心) 一(趟|直|路)…4陪 从头陪到尾 找回来 要回来 送上门 给…6倒 (早|晚)…2就(来|到|有)
      (省|少)(我|了我|跑)…4(天|工|趟|腿) 比往年 就(在|把)…14(办下来|打出来|办了|动工)了? 有…5了[,。]…10有?…5了
    `),
    most: 4,
    says: { praise: 0.6, complaint: -0.1 },
  },
  // A grievance after it, at any length: what was well is only the foil.
  {
    pattern: signs(
      `(挺|蛮|是|很)?好(是好)?,?(就是|可|但) 最后…8(睡|没|还是) (还|倒|却)(没|不|要|涨) (我说|回答)不满意 (套|都)…3(模板|写错) 说好(的|了)? 可惜 结果 就是(没|看不上|少) 看不上`,
    ),
    most: 2,
    says: { complaint: 0.4, praise: -0.6 },
  },
  // Somebody's hand in it.
  {
    pattern: signs(`
      两本账 收…10(烟酒|烟|酒卡) 亲眼(见|看) 换(个|了)名目 (单子?|账)…6临时换 (检查|督查)…8(前|那天)…8(通|换|关|停|躲) 请(深|彻|严)?查 谁(举的手|漏|拿了好处) 里面肯定有人 内鬼
      (组长|主任|书记|支委|协管|院长|经理|所长)…12(妹妹|弟弟|连襟|姐夫|儿子|表哥|同学)
    `),
    most: 2,
    says: { misconductTip: 0.8 },
  },
];
