/** What a message is, by what it asks for. `misconductTip` is a report of an official's misconduct. */
export type MessageKind = 'suggestion' | 'question' | 'complaint' | 'praise' | 'misconductTip';

/** The kinds in a fixed order. */
export const messageKinds: readonly MessageKind[] = [
  'complaint',
  'question',
  'suggestion',
  'praise',
  'misconductTip',
];

/**
 * A turn of phrase and what it says for each kind, as log odds, once for each time it is used up to `most` (1 if not given).
 * `last` looks only at the last sentence.
 */
export type KindCue = {
  readonly pattern: RegExp;
  readonly last?: boolean;
  readonly most?: number;
  readonly says: Partial<Record<MessageKind, number>>;
};

const OFFICIAL =
  '村干部|干部|领导|书记|主任|局长|科长|股长|会计|所长|镇长|处长|队长|协管员|监管人员|执法人员|辅助人员|工作人员|公务员|党员|国企|国有公司|子公司|纪检|某单位|某局|某科|某社区|某村';
const MISDEED =
  '收了|收好处|好处|亲戚|亲属|熟人|小舅子|侄子|指定|暗示|名片|回扣|吃请|打牌|打游戏|喝酒|私分|截留|少发|扣了|烧香|拜佛|占用|冒领|套取|挪用|漏出|泄露|低价|签了字|补签|不公开|补办|假的|报销';

/** How people ask, propose, thank, complain and report; general Chinese, with how much each turn of phrase says. */
export const KIND_CUES: readonly KindCue[] = [
  // asking
  {
    pattern:
      /请问|想问|问一下|问一句|问下|问问|咨询|请教|想了解|想知道|想打听|打听一下|求告知|求解答|求个?明白|村民问/g,
    says: { question: 2.2 },
  },
  {
    pattern: /(?:怎么|如何|咋)(?:申请|办|领|报名|走|查|报|弄|签|算|加入|预约|联系|收费|投|交|开|转|选|参加)/g,
    most: 2,
    says: { question: 1.1 },
  },
  {
    pattern:
      /要不要|需不需要|算不算|会不会|是不是(?!能|可以|应该|该)|还(?:能|有)没有?|有没有(?:补贴|政策|优惠|减免|免费|名单|专门|开放日|奖|认证|规定)/g,
    most: 2,
    says: { question: 0.8 },
  },
  {
    pattern:
      /(?:什么|啥|哪些)(?:条件|材料|手续|要求|资料|流程|标准|时候|辰光)|(?:几|多少)(?:月份|月|号|点|钱|岁|分|天|年)|多久|多长时间|多大/g,
    most: 2,
    says: { question: 0.8 },
  },
  {
    pattern: /在哪(?:里|儿)?|去哪|找谁|是谁|哪家|哪个(?:窗口|部门|地方)|哪里(?:可以|能)|电话(?:是)?多少/g,
    says: { question: 0.7 },
  },
  {
    pattern: /听说|通知说|收到通知|想(?:申请|报名|参加|加入|评|去|进|来|带)|准备(?:买|去|办|开|年底)|打算/g,
    says: { question: 0.9 },
  },
  { pattern: /[?？]|[吗呢](?=[,，。!！]|$)/g, most: 3, says: { question: 0.55, praise: -0.6 } },
  { pattern: /(?:[?？]|[吗呢])\s*$/g, last: true, says: { question: 0.5, suggestion: -0.2 } },
  {
    pattern:
      /有(?:啥|什么|何)(?:区别|不同|要求|条件|说法)|够(?:哪|不够|得上)|([开收管办批算行发给])不\1|还是.{1,10}[?？]|几时|怎么(?:说|算|弄)[?？]|电话(?:是)?多少|(?:向|找)谁(?:反映|问|要)|有没有(?:靠谱|人|地方|.{0,4}的[?？])|(?:可以|能|要|会)[^。!?]{0,16}[吗不][?？]|(?:在哪|何处|哪里|哪天|哪个)[^。!?]{0,8}[?？]/g,
    most: 2,
    says: { question: 0.7 },
  },
  // proposing
  { pattern: /建议|提个(?:建议|意见)|献策|倡议|呼吁/g, says: { suggestion: 2.8 } },
  {
    pattern:
      /能不能(?:也|让|把|给|多|再|在|安排|组织|搞|装|建|弄个|有个|统一|几个|抽|晚上|周末|提前|延长|增加|开放|单独|设)|能否(?:也|让|把|给|多|再|在|增|设)|可否/g,
    most: 2,
    says: { suggestion: 1.5 },
  },
  {
    pattern: /希望|盼望|盼着|最好|应该|应当|不如|干脆|要是能|如果能|也该|该多|不妨|倒不如|何不/g,
    most: 2,
    says: { suggestion: 1.1 },
  },
  {
    pattern:
      /多(?:开|装|设|给|加|办|搞|派|安排|看看|听听|建|放|种|做|请|拿|派)|加(?:个|几|点)|(?:搞|弄|设|建|装|排|贴|派)(?:个|几|一)|放到|别(?:光|老|全|只|总|再|也)|(?:外地|别的|其他)(?:好多|都|城市|地方)|学学/g,
    most: 3,
    says: { suggestion: 0.7 },
  },
  {
    pattern: /可惜|就是.{0,8}(?:少|缺|没)|(?:好是好|是好事|好主意|蛮好|是好),?(?:但|就是|可)/g,
    says: { suggestion: 0.9, praise: -0.6 },
  },
  {
    pattern: /让(?:我们|大家|老百姓|企业|年轻人|老人|居民|孩子|本地人)|帮帮|照顾照顾|考虑|商量商量|协调/g,
    says: { suggestion: 0.6 },
  },
  {
    pattern: /代开|加微信|量大从优|发票|免费领取|贵人|良策/g,
    most: 2,
    says: { suggestion: 0.8, complaint: -0.6 },
  },
  {
    pattern:
      /不如趁|请(?:让|把|限|给|多|别|将|在|安排|统一)|(?:可以|要|得|该)(?:一起|统一|联合|分开|先)|别(?:各|数|再|只|光|尽)|先让|要看|留个?|改成.{0,8}(?:好|吧)|能不能(?:一起|联合|至少|带头|事先)|为什么不/g,
    most: 2,
    says: { suggestion: 0.9 },
  },
  // thanking
  {
    pattern: /感谢|点个?赞|表扬|好评|赞一个|竖大拇指|磕头|锦旗|给力|👍|❤|🌹|💐/gu,
    most: 2,
    says: { praise: 1.5 },
  },
  {
    pattern: /谢谢(?!看|阅|您的阅|谢|!|。|,|！|$)|多亏|真心|说句公道话|必须夸|夸一夸|夸夸/g,
    says: { praise: 1.7 },
  },
  {
    pattern:
      /真(?:方便|好|快|不错|贴心|干净|漂亮|香|心)|(?:蛮|挺|很|特别|太|又)(?:方便|好|满意|耐心|热情|开心|高兴|暖心|贴心|周到|不错|干净|漂亮|舒服|清)|踏实|放心了|没想到|本来没抱希望|高兴|清多了|干净了|方便多了|好多了|便宜了|终于/g,
    most: 3,
    says: { praise: 0.7, complaint: -0.2 },
  },
  {
    pattern:
      /不用(?:再|半夜|两头|跑|排)|半个(?:钟头|小时)就|当天就|几分钟就|一趟(?:就|趟跑)|上门(?:核对|来|给|帮)|(?:帮|给)(?:我|我们|村里).{0,10}(?:修了|拆走|装了|办好|找回|解决|改成|送)|免费(?:住|送|给)|多分了|少了一半|办好了|修好了/g,
    most: 2,
    says: { praise: 1, complaint: -0.3 },
  },
  { pattern: /祝.{0,14}(?:快乐|幸福|健康|顺利|如意|吉)|支持/g, says: { praise: 1.2 } },
  { pattern: /(?:一开始|以前|原来|从前|过去).{0,40}(?:后来|现在|今年|如今)/g, says: { praise: 0.4 } },
  {
    pattern:
      /(?:好|精神|热闹|舒服|方便)得很|真(?:不错|贴心|人性|心|诚)|不错|服气|痛快|人性化?|办得好|做得好|满意|精神了|像个家|保住了|救了|追回|总算|(?:第二天|当天|马上|没多久|一次)就?.{0,6}(?:好了|办完|修|填|装|到)|省了|比.{1,6}还(?:贴心|亲|好)|乐(?:坏|开)|暖|舒心|好吃|长见识/g,
    most: 3,
    says: { praise: 1, complaint: -0.3 },
  },
  // complaining
  {
    pattern:
      /投诉|曝光|没人管|什么道理|凭什么|太(?:过分|离谱|不像话|黑|吵|脏|慢|难|差|短|贵)|离谱|气(?:死|人)|受不了|吃不消|要命|坑(?:人|爹)|欺负|霸王|忽悠|糊弄|应付|面子工程|踢皮球|推来推去|两头堵|避雷|像话|笑话|没用/g,
    most: 3,
    says: { complaint: 0.8, praise: -0.7 },
  },
  {
    pattern:
      /臭|吵|脏|堵(?!车)|坏|塌|漏|破(?!案)|烂|裂|黑水|停水|没水|焦|熏|噪|爆|扰民|苍蝇|死鱼|摔|绊|撞|骗|偷/g,
    most: 4,
    says: { complaint: 0.3, praise: -0.35 },
  },
  {
    pattern:
      /不(?:退|给|理|管|肯|让|接|开|清|公开|动|盖章|灵|通|到|见|认|还|方便|够|敢|回)|没(?:下文|动静|回音|消息|人|有|地方|到账|通|开|法|用|退)|找不到|拖(?:了|着|到)|欠(?:了|着|我)|等(?:了|到)|还没|至今|一直|天天|年年|每次/g,
    most: 4,
    says: { complaint: 0.3, praise: -0.25, question: -0.05 },
  },
  {
    pattern:
      /管不管|管一管|管管|查一查|查查|赶紧|快来|快点|求求|求你|求领导|救命|尽快|处理|整治|查处|给个(?:说法|准|实)|句(?:痛快|实在)话|还我|赔|报修/g,
    most: 2,
    says: { complaint: 0.7, praise: -0.4 },
  },
  { pattern: /[!！]{2,}|[!！].*[!！]/g, says: { complaint: 0.3 } },
  { pattern: /但是|但|可是|不过|偏偏|结果|反而|照样|居然|竟然/g, says: { praise: -0.6, complaint: 0.35 } },
  {
    pattern:
      /谁(?:来|管|负责|说的)|(?:到底|究竟|难道)|是想.{0,10}吗|还是.{0,12}啊|(?:叫|让)(?:我们|我|你|人).{0,14}(?:怎么|哪里|去哪)/g,
    most: 2,
    says: { complaint: 0.6, question: -0.4 },
  },
  // reporting officials
  { pattern: /举报|检举/g, says: { misconductTip: 1.6 } },
  {
    pattern:
      /实名(?:举报|反映)|请.{0,8}(?:纪委|纪检|组织|上级|审计|有关部门|领导).{0,8}(?:查|核实|了解|调)|不便(?:留名|透露)|请(?:查|核查|核实)|核实一下|一并核查|来查账|该教育/g,
    says: { misconductTip: 1.2 },
  },
  {
    pattern: new RegExp(`(?:${OFFICIAL})[^。!！]{0,40}(?:${MISDEED})`, 'g'),
    most: 2,
    says: { misconductTip: 1.6 },
  },
  {
    pattern:
      /收(?:了)?(?:好处|红包|礼|回扣)|好处费|受贿|贪污|挪用|私分|冒领|套取|围标|串标|陪标|利益输送|优亲厚友|吃空饷|公车私用|公款|转手(?:租|翻)|拍板|补签|能中标|转租|(?:两|几)条烟|不给就|不签就|塞(?:钱|烟|红包)|变相收钱|(?:小舅子|丈母娘|小姨子|姐夫|侄子|外甥|老婆|亲家|亲戚)[^。!?]{0,8}(?:公司|家|干|开|低保|名额|拿|占|知道)|同一个老板|价格[^。!?]{0,4}商量好|没(?:上会|集体研究|开会研究)|一个人签字|罩着|代签|截留|(?:编|假|抄|补)[^。!?]{0,4}(?:记录|日期|材料|照片)|照片[^。!?]{0,4}摆拍|满脸通红|酒气|打麻将|被调查的老板|敢怒不敢言|不敢(?:留名|实名)/g,
    most: 2,
    says: { misconductTip: 1.1 },
  },
  {
    pattern:
      /^\s*(?:反映|举报|检举)|反映(?:某|一下某)|某(?:村|镇|局|社区|单位|公司|国有|市属|科室|股长|领导|劳务|安监)/g,
    most: 2,
    says: { misconductTip: 0.8 },
  },
];

/** Before any word is read. */
export const KIND_PRIOR: Readonly<Record<MessageKind, number>> = {
  complaint: 0.9,
  question: 0,
  suggestion: 0,
  praise: 0,
  misconductTip: -1,
};
