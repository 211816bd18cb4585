import type { Direction, Hedge, Qualifier } from './claim.ts';
import type { Quantity } from './quantities.ts';
import { isCount, isPoints, isShare } from './units.ts';

const up =
  '提高|提升|增长|增加|上升|上涨|上浮|扩大|扩充|扩展|拓展|扩容|上调|攀升|跃升|回升|延长|壮大|发展|(?<![新净倍])增|(?<!晋)升|涨';
const down =
  '下降|降低|减少|压减|压缩|缩短|缩减|压降|回落|收窄|下调|精简|核减|削减|缩小|精减|审减|下浮|(?<!评)降价|减轻|(?<!扣|减)减|降|压';
const hedges: readonly [Hedge, string][] = [
  ['under', '不超过|不高于|不大于|不多于|不足|不到|(?<!不)(?:低于|少于)|最多'],
  ['over', '不低于|不少于|不小于|至少|(?<!不)超过|突破|(?<!不)(?:高于|多于)|逾|(?<!不)超|(?<!不|侦|打)破'],
  ['approx', '大约|约为|将近|接近|(?<![签合履预节违续特民公契集制])约|(?<![最附邻])近'],
];
const hedgeEndings = hedges.map(([code, source]) => [code, new RegExp(`(?:${source})(?:了)?$`)] as const);
const hedgeSource = hedges.map(([, source]) => source).join('|');
const hedge = `(?:${hedgeSource})(?:了)?`;
const reach =
  '(?:可|已|均|高)?(?:达到|达)|(?:保持|稳定|控制|维持)(?:在|为)?|(?<=[率比度例值数量额积龄间长均位])为|仅为';
const toward = new RegExp(
  `((?:(${up})|(${down}))了?(?:至|到|为))(?:${hedge})?$|((?:(增|(?<!晋)升)|(降|减|缩|压))至)(?:${hedge})?$`,
);
const compare = '(?:同比|环比|(?:(?<![比计])较|(?<![同环占对])比)[^，,。；;、\\n]{1,10}?)';
const changeWord = `(?:(${up}|增速|增幅|涨幅|增长率)|(${down}|降幅|减幅|下降幅度|跌幅|(?:精简|压减|压缩|缩减)(?:比例|幅度)))`;
const changed = new RegExp(
  `(${compare})?(?:平均|均)?(?<!新|净)${changeWord}(?:了|约?为|达|达到)?(?:${hedge})?$`,
);
const plainLead = new RegExp(`(?:${reach})?(?:${hedge})?$`);
const added = /新增(?!.*新增)[^，,。；;、\n\d]{0,16}$/;
const from = /[由从](?:[^，,。；;、\n\d]{0,10}|\d{4}年[^，,。；;、\n\d]{0,4})$/;
const changeAfter =
  /^(?:以上|以下|左右)?[^，,。；;\n\d]{0,8}?(?:增|升|提|降|减|压|缩|扩|下|上|调|变|至|到|拓|优化|整合|合并|细化)[^，,。；;\n]{0,3}\d/;
const rises = /新增|净增|增设|增加|增收|拉动|带动.{0,6}增|扩增/g;
const falls =
  /清退|关停|消除|取消|核减|审减|压减|减少|缩减|压降|下调|裁撤|关闭|取缔|淘汰|精简|精减|压缩|削减|降低|撤并|清零|减负|缩短|封停|拆解|出清|扣减|扣除|注销|撤销|退出|停办|销毁/g;
/** 压减编制20% tells by how much, though the object stands between. */
const cutBy = /(?:压减|压缩|减少|精简|缩减|削减|增加)[^率占比例完成中]{2,14}$/;
const planned =
  /(?:预计|预期|力争|拟|计划(?=总?投|新|建|完成|于|到|在|年|实施|改|引|培训|\d|至|达|安排|筹|用|开|招|扩|提|再|为|整|清)|目标(?:任务)?(?!的|任务)(?:为|是)?)[^，,。；;\n]{0,16}$/;

const tailWord = /^(?:以上|以下|以内|之内|左右|上下|有余|多(?=[，,。；;、)\n]|$))/;

/** How one quantity is worded: where its phrase begins and ends in the flow, and what that says. */
export interface Wording {
  from: number;
  to: number;
  qualifier: Qualifier;
  direction: Direction;
  hedge: Hedge | null;
  base: string | null;
  isBase: boolean;
  /** A lead of its own (verb, hedge, reach word), so that nothing is inherited from the figure before it. */
  ownLead: boolean;
}

interface Lead {
  length: number;
  kind: 'base' | 'toward' | 'changed' | 'added' | 'plain';
  direction: Direction;
  base: string | null;
}

/** Reads the words around a quantity within its clause. */
export function readWording(norm: string, quantity: Quantity, isTarget: boolean): Wording {
  const clause = clauseBefore(norm, quantity.from);
  const lead = readLead(clause, { quantity, after: norm.slice(quantity.to, quantity.to + 20) });
  const tail = tailWord.exec(norm.slice(quantity.to, quantity.to + 3))?.[0] ?? '';
  const marks = hedgeOf(clause.slice(clause.length - lead.length), quantity, tail);
  const isPlanned = isTarget || planned.test(clause);
  const relative = isShare(quantity.unit) || /^(?:1:N|倍)$/.test(quantity.unit);
  const grows =
    isPoints(quantity.unit) ||
    lead.kind === 'changed' ||
    quantity.unit === '番' ||
    (relative && lead.length === 0 && cutBy.test(clause));
  const qualifier: Qualifier = grows
    ? 'growth'
    : relative
      ? 'share'
      : isPlanned && marks === null
        ? 'estimated'
        : (marks ?? 'exact');
  return {
    from: quantity.from - lead.length,
    to: quantity.to + tail.length,
    qualifier,
    direction: quantity.unit === '番' ? 'up' : directionOf(lead, clause, { grows, relative }),
    hedge: isPlanned && (relative || grows) ? 'estimated' : marks,
    base: lead.base,
    isBase: lead.kind === 'base',
    ownLead: lead.length > 0,
  };
}

/** What stands before a place in its own clause, at most 40 code units. */
export function clauseBefore(norm: string, place: number): string {
  const window = norm.slice(Math.max(0, place - 40), place);
  return /[^，,。；;、\n]*$/.exec(window)?.[0] ?? '';
}

function readLead(clause: string, { quantity, after }: { quantity: Quantity; after: string }): Lead {
  const base = changeAfter.test(after) ? from.exec(clause) : null;
  if (base) return lead('base', base[0].length);
  const to = toward.exec(clause);
  if (to) return { ...lead('toward', to[0].length), direction: to[2] || to[5] ? 'up' : 'down' };
  const change = changed.exec(clause);
  if (change && !isObject(quantity, { comparison: change[1] ?? '', verb: change[0], after }))
    return {
      ...lead('changed', change[0].length),
      direction: change[2] ? 'up' : 'down',
      base: change[1] ?? /(?:同比|环比)(?=[^，,。；;]{0,6}$)/.exec(clause)?.[0] ?? null,
    };
  const plain = plainLead.exec(clause)?.[0] ?? '';
  const more = plain === '' ? added.exec(clause) : null;
  if (more) return { ...lead('added', more[0].length), direction: 'up' };
  return lead('plain', plain.length);
}

/** In 缩减8个校区 the figure counts the verb's object; in 缩短37%、下降3.6岁 it is the change itself. */
function isObject(
  quantity: Quantity,
  { comparison, verb, after }: { comparison: string; verb: string; after: string },
): boolean {
  if (comparison !== '' || !isCount(quantity.unit)) return false;
  return /^[\u4e00-\u9fff“]/.test(after) ? !/^(?:以|左右)/.test(after) : !/[增减降少]|上升|加|长/.test(verb);
}

function lead(kind: Lead['kind'], length: number): Lead {
  return { kind, length, direction: 'none', base: null };
}

function hedgeOf(words: string, quantity: Quantity, tail: string): Hedge | null {
  for (const [code, ending] of hedgeEndings) if (ending.test(words)) return code;
  if (/以上|有余|多/.test(tail) || /^过半/.test(quantity.digits)) return 'over';
  if (/以内|以下|之内/.test(tail)) return 'under';
  if (/左右|上下/.test(tail) || /^近/.test(quantity.digits)) return 'approx';
  return quantity.vague === 'more' ? 'over' : quantity.vague === 'about' ? 'approx' : null;
}

function directionOf(
  { kind, direction }: Lead,
  clause: string,
  { grows, relative }: { grows: boolean; relative: boolean },
): Direction {
  if (direction !== 'none' || kind === 'base') return direction;
  const verb = lastVerb(clause);
  if (grows && /(?:高|低)[于出][^，,。；;]*$/.test(clause)) return /高[于出]/.test(clause) ? 'up' : 'down';
  if (grows || !relative) return verb;
  return /(?:核减|审减|压减|压降|减少|下降|降低)率/.test(clause) ? 'down' : 'none';
}

/** The last word of the clause that makes a count more or less. */
function lastVerb(clause: string): Direction {
  const rise = lastIndex(clause, rises);
  const fall = lastIndex(clause, falls);
  if (rise < 0 && fall < 0) return 'none';
  return rise > fall ? 'up' : 'down';
}

function lastIndex(clause: string, pattern: RegExp): number {
  let last = -1;
  for (const match of clause.matchAll(pattern)) last = match.index;
  return last;
}
