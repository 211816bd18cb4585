import { foldWithOffsets } from './plain-text.ts';

/** What kind of danger to life a text speaks of. */
export type DangerKind =
  | 'selfHarm'
  | 'trapped'
  | 'fire'
  | 'gas'
  | 'electricity'
  | 'collapse'
  | 'fall'
  | 'noWayOut'
  | 'violence'
  | 'illness'
  | 'cry';

/** A stretch of a text, in UTF-16 units, end exclusive, that tells of danger to life. */
export type DangerMark = { readonly start: number; readonly end: number; readonly kind: DangerKind };

const GAS = '(?:煤气|煤汽|燃气|液化气|天然气|气罐|气瓶|罐子|钢瓶|煤气罐|煤气瓶)';
const PEOPLE = '(?:人|孩子|小孩|学生|老人|老太|奶奶|爷爷|女孩|妈|爸|工人)';

/** General Chinese for what may kill somebody today, not for what is merely bad. All read folded text. */
const DANGERS: readonly (readonly [DangerKind, RegExp])[] = [
  [
    'selfHarm',
    /不想活|活不下去|活着(?:也|都|真)?没(?:有)?(?:意思|劲|意义)|(?<!不)想(?:去)?死(?!角|在)|自杀|轻生|寻短见|遗书|割腕|安眠药|上吊|跳(?:楼|河|桥|湖|江)|(?:喝|吃)了?.{0,4}(?:农药|老鼠药|百草枯)|(?:爬|站|坐)(?:到|在|上).{0,8}(?:塔吊|楼顶|天台|桥栏)|不下来了|同归于尽|一了百了|死给(?:你|他)|想不开/g,
  ],
  [
    'trapped',
    /被?(?:卡|困|关|锁|压|埋)在.{0,8}(?:里面|电梯|下面|楼里|屋里)里?|被困|被埋|电梯.{0,10}(?:坠|往下掉|急坠|冲顶|掉到|失控|夹)|出不来|没出来/g,
  ],
  [
    'fire',
    /(?<!不)着火(?!气|也不怕)|起火|失火|火苗|火灾(?!预防|宣传)|冒(?:火|黑烟|浓烟|烟)|烧起来|自燃|(?:电线|线|插座|线路|电缆|插头|充电器)[^。!?]{0,6}(?:烧|焦|糊|发烫|冒)|(?:糊|焦)味|真着起来|(?:消火栓|消防栓|灭火器|喷淋|烟感)[^。!?]{0,10}(?:没水|没有水|过期|空的|坏|失灵|摆设|锁)|防火门[^。!?]{0,10}(?:捆|绑|锁|拆|卡|坏|开着)|爆炸|要炸|炸了/g,
  ],
  [
    'gas',
    new RegExp(
      `${GAS}[^。!?]{0,14}(?:漏|味|呲|嘶)|漏气|漏煤气|(?:闻到|有股|一股)[^。!?]{0,6}${GAS}味?|${GAS}[^。!?]{0,40}(?:抽烟|炭火|明火|烧烤|灶|老化|开裂|幼儿园|学校门口|住着)|(?:抽烟|炭火|明火|老化|开裂)[^。!?]{0,30}${GAS}|一氧化碳`,
      'g',
    ),
  ],
  [
    'electricity',
    /漏电|触电|电死|电到|电线[^。!?]{0,10}(?:裸露|掉|垂|断|露|蜘蛛网|冒|打火)|插座[^。!?]{0,8}冒|高压线[^。!?]{0,10}(?:掉|垂|断|碰)|配电箱[^。!?]{0,8}(?:敞|开着|露)|带电/g,
  ],
  [
    'collapse',
    /(?:墙|房子?|屋|楼|桥|脚手架|吊塔|塔吊|广告牌|天花板|屋顶|护栏|栏杆|大树|树|阳台|瓷砖|玻璃|堤|坝|山体)[^。!?]{0,10}(?:要塌|快塌|塌了|塌下|要倒|快倒|倒下|摇摇欲坠|摇晃|晃得|倾斜|歪|掉下来|砸|断了一|悬着|悬在)|(?:砸|掉)[^。!?]{0,8}(?:头上|头顶|孩子|小孩|行人|路人|人)|(?:楼上|高楼|高处|高空|窗口)[^。!?]{0,8}(?:扔|抛|掉|丢)|坍塌|垮塌|塌方|塌陷|路面[^。!?]{0,8}(?:塌|陷)|高空(?:抛物|坠物)/g,
  ],
  [
    'fall',
    /(?:窨井|井|下水道)盖?[^。!?]{0,10}(?:没了|不见|丢|缺|被偷|敞|没盖|翻|破了|碎)|(?:黑咕隆咚|一个)[^。!?]{0,4}大(?:洞|坑)|(?:掉|冲|栽|滑|摔)(?:进|到|下|入)?[^。!?]{0,4}(?:河里|沟里|坑里|井里|水里|河|沟|塘)|(?:没有?|缺)(?:护栏|栏杆|围栏)[^。!?]{0,30}(?:河|水|深|孩子|学生|掉)|溺水|落水|淹(?:死|水)|淹到/g,
  ],
  [
    'noWayOut',
    /焊死|(?:门|窗|通道|出口|楼梯)[^。!?]{0,8}(?:锁死|封死|堵死|焊)|(?:消防|逃生|疏散|安全)(?:通道|出口|门)[^。!?]{0,10}(?:堵|锁|封|占)|楼下[^。!?]{0,14}(?:堆|仓库|作坊|加工)[^。!?]{0,10}楼上[^。!?]{0,6}(?:住|睡)|(?:作坊|仓库|车间|店)里?[^。!?]{0,14}住(?:人|着)|(?:电瓶|电动车|电瓶车)[^。!?]{0,14}(?:(?:楼道|家里|过道|屋里|门厅)[^。!?]{0,6}充|(?:推|进)[^。!?]{0,4}电梯)|私拉(?:乱接)?电线|(?:跑|逃)都(?:没|来不)/g,
  ],
  [
    'violence',
    /(?:要|扬言|威胁)[^。!?]{0,8}(?:杀|弄死|打死|砍)|拿(?:着|了)?(?:刀|菜刀|铁棍|斧)|持刀|砍(?:人|我|伤)|打(?:得)?(?:半死|昏|死人|头破血流)|家暴|绑架|拘禁|关(?:着|起来)(?:不让|打)|虐待|强奸|性侵|猥亵|不给饭吃/g,
  ],
  [
    'illness',
    new RegExp(
      `昏(?:迷|倒|过去)|晕(?:倒|过去|厥)|休克|窒息|抽搐|没(?:有)?呼吸|心(?:脏)?(?:骤停|梗)|大出血|吐血|抢救|病危|中毒|毒气|(?:集体|好多|几十个|十几个)${PEOPLE}?[^。!?]{0,8}(?:呕吐|上吐下泻|拉肚子|发烧)|断(?:药|氧|奶)|泄漏|泄露气体|刺鼻[^。!?]{0,14}(?:晕|吐|喘|恶心|头疼)|刹车(?:失灵|不灵|坏)|(?:超载|超员)[^。!?]{0,12}(?:校车|孩子|学生)|(?:校车|接送车)[^。!?]{0,14}(?:超载|超员|塞)|走失|失踪|${PEOPLE}[^。!?]{0,6}不见了`,
      'g',
    ),
  ],
  [
    'cry',
    /(?:会|要|快|怕|非得|得)(?:死人|出人命|出大事|闹出人命)|出(?:了)?人命|人命关天|死过?人|(?<!(?:味|臭|吵|太大|难吃|贵)[,，! ]?)救命|救救(?!济)|(?:快|赶紧|赶快|马上|立刻|立即)(?:来|派)(?:个)?人|今天就来|十万火急|命都没|危在旦夕/g,
  ],
];

/** A hazard and, anywhere in the text, the fear of it: each alone is no danger to life, together they may be. */
const HAZARD =
  /电线|电缆|变压器|电箱|煤气|燃气|气罐|钢瓶|火(?!车|锅)|消防|化工|油罐|危化|毒|粉尘|窨井|井盖|深坑|水塘|河边|护栏|栏杆|围墙|脚手架|吊车|塔吊|广告牌|危房|裂缝|裂开|悬空|电梯|大货车|渣土车|飙车|逆行|恶犬|狼狗|刀|棍|毒蛇|马蜂/;
const FEAR =
  /(?:太|很|好|非常|特别|真|多|极其|极度)?危险|(?:要|会|早晚|迟早|容易|怕|别等|非)[^。!?,]{0,6}出(?:大)?事|吓(?:死|坏|瘫|人)|随时(?:会|要|可能)|差点(?:儿)?[^。!?]{0,8}(?:命|死|砸|掉|撞|烧|炸)|命(?:大|悬)|性命|生命/g;

/** Enough to say why. */
const MOST_WORDS = 4;

/** Words that turn a danger into a thing of the past, a fear averted or a lesson. */
const NOT_NOW =
  /(?:宣传|演练|讲座|培训|教(?:我们|老人|大家)|学(?:会|用)|预防|防范|谢谢|感谢|点赞|不用再?怕|踏实)/;

/**
 * Finds where a text tells of danger to life, in order, none overlapping: somebody may die of it today. A suggestion to the
 * officer, made to find too much rather than too little; nothing in a text that only thanks or teaches.
 */
export function findDanger(text: string): DangerMark[] {
  const folded = foldWithOffsets(text);
  const marks: DangerMark[] = [];
  for (const [kind, pattern] of DANGERS) addFree(marks, matchesOf(folded.text, kind, pattern));
  if (HAZARD.test(folded.text)) addFree(marks, matchesOf(folded.text, 'cry', FEAR));
  return marks
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, kind }) => ({
      start: folded.starts[start] ?? 0,
      end: folded.ends[end - 1] ?? 0,
      kind,
    }));
}

/** The words in which a text tells of danger to life, as they were written, each once. */
export function dangerWords(text: string): string[] {
  const words = findDanger(text).map(({ start, end }) => text.slice(start, end).trim());
  return [...new Set(words)].slice(0, MOST_WORDS);
}

function matchesOf(folded: string, kind: DangerKind, pattern: RegExp): DangerMark[] {
  return [...folded.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, kind }))
    .filter(({ start }) => !NOT_NOW.test(clauseAround(folded, start)));
}

function addFree(marks: DangerMark[], candidates: readonly DangerMark[]): void {
  for (const candidate of candidates) {
    if (marks.every((mark) => candidate.end <= mark.start || candidate.start >= mark.end))
      marks.push(candidate);
  }
}

function clauseAround(folded: string, at: number): string {
  const before =
    folded
      .slice(0, at)
      .split(/[。!?;\n]/)
      .at(-1) ?? '';
  const after = folded.slice(at).split(/[。!?;\n]/)[0] ?? '';
  return before + after;
}
