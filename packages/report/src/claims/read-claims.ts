import { type Flow, placeIn } from '../flow.ts';
import { pageLinesIn } from '../pages.ts';
import type { Claim } from './claim.ts';
import { readPassage } from './passage.ts';
import { findPeriods, periodAt } from './periods.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { isRejected, quotedPlaces } from './rejected.ts';
import { clauseBefore, readWording, type Wording } from './wording.ts';

const verbAfter =
  /^(?:增|提|压|减|下|上|升|缩|计划|已|被|正|均|全|予以|到|至|进行|并|和|及|以|左右|其|为|达|用于|完成|投|移送|纳入)/;

interface Figure {
  quantity: Quantity;
  wording: Wording;
}

/**
 * Reads every figure that a measure asserts, in the order of the text. Takes the parsed original and the measure's range in
 * it (UTF-16 code units). Names, dates, ranks, thresholds and slogans that look like figures are left out. Pure; never
 * throws; linear in the length of the range.
 */
export function readClaims(original: string, range: { start: number; end: number }): Claim[] {
  const passage = readPassage(original, range);
  const figures = readFigures(passage);
  const periods = findPeriods(passage);
  let list = 0;
  let opened = -1;
  const claims: Claim[] = [];
  for (const [index, figure] of figures.entries()) {
    const before = figures[index - 1];
    const joined = before !== undefined && isListed(passage.norm, before, figure);
    if (joined && opened !== index - 1) list++;
    if (joined) opened = index;
    const last = claims.at(-1);
    if (joined && last) last.list = list;
    claims.push({
      ...claimOf(original, { passage, figure }),
      period: periodAt(periods, passage.norm, figure.quantity.from),
      partOf: partOf(passage.norm, { figures, claims, index }),
      list: joined ? list : null,
    });
  }
  return claims;
}

function readFigures(passage: Flow): Figure[] {
  const { norm } = passage;
  const quoted = quotedPlaces(passage);
  const targetsEnd = norm.search(/(?:整改|完成|工作|落实)?(?:进展|成效|完成|落实)(?:情况)?\d?:/);
  const figures: Figure[] = [];
  for (const quantity of findQuantities(norm)) {
    const around = {
      before: norm.slice(Math.max(0, quantity.from - 24), quantity.from),
      after: norm.slice(quantity.to, quantity.to + 16),
      quoted: quoted[quantity.from] === 1,
    };
    if (isRejected(quantity, around) || isClassBound(norm, quantity)) continue;
    const wording = readWording(norm, quantity, quantity.from < targetsEnd);
    const before = figures.at(-1);
    figures.push({ quantity, wording: before ? inherit(norm, before, { quantity, wording }) : wording });
  }
  return figures;
}

/** 5000户、1.5万人口以上的 names a class of places; its first part is no claim either. */
function isClassBound(norm: string, { to }: Quantity): boolean {
  return /^[、或和]\d[\d.,]*[万亿]?[\u4e00-\u9fff]{1,3}(?:以上|以下)的?[\u4e00-\u9fff]/.test(
    norm.slice(to, to + 24),
  );
}

/** In `下降22.5%、18.3%` and `新增车位1120个、端口3400余个` the verb goes for both. */
function inherit(norm: string, before: Figure, figure: Figure): Wording {
  const { wording } = figure;
  if (isResult(norm, before, figure))
    return { ...wording, direction: figure.quantity.value > before.quantity.value ? 'up' : 'down' };
  if (!isListed(norm, before, figure) || wording.isBase) return wording;
  const growth = before.wording.qualifier === 'growth' && wording.qualifier === 'share' && !wording.ownLead;
  if (growth && before.quantity.unit === figure.quantity.unit)
    return {
      ...wording,
      qualifier: 'growth',
      direction: before.wording.direction,
      base: before.wording.base,
    };
  const counts =
    !['share', 'growth'].includes(before.wording.qualifier) &&
    !['share', 'growth'].includes(wording.qualifier);
  if (
    counts &&
    wording.direction === 'none' &&
    !/至|到/.test(norm.slice(before.wording.from, before.quantity.from))
  )
    return { ...wording, direction: before.wording.direction };
  return wording;
}

/** In `由128个调整为96个` the verb does not say which way, the two figures do. */
function isResult(norm: string, before: Figure, { quantity, wording }: Figure): boolean {
  if (!before.wording.isBase || wording.direction !== 'none') return false;
  if (before.quantity.unit !== quantity.unit || before.quantity.value === quantity.value) return false;
  return /^[^，,。；;、\n]{0,6}(?:至|到|为)$/.test(norm.slice(before.quantity.to, quantity.from));
}

function isListed(norm: string, before: Figure, { quantity }: Figure): boolean {
  const between = norm.slice(before.quantity.to, quantity.from);
  return /^[^，,。；;\n]{0,8}[、和及][^，,。；;、\n]{0,18}$/.test(between) && !/其中|由|从/.test(between);
}

function claimOf(original: string, { passage, figure }: { passage: Flow; figure: Figure }) {
  const { quantity, wording } = figure;
  const { start, end } = placeIn(passage, wording.from, wording.to);
  const { value, unit, valueNormalized, unitBase } = quantity;
  const { qualifier, direction, hedge, base, isBase } = wording;
  return {
    text:
      pageLinesIn(original, { start, end }).length > 0
        ? passage.raw.slice(wording.from, wording.to)
        : original.slice(start, end).replace(/\s*[\r\n\u2028]+\s*/g, ''),
    ...{ start, end, value, unit, valueNormalized, unitBase, qualifier, direction, hedge, base, isBase },
    subject: subjectOf(passage.norm, figure),
  };
}

/** The noun a figure counts: after it (3家企业), else before it (整治隐患1200余处). */
function subjectOf(norm: string, { wording }: Figure): string {
  const after = /^[\u4e00-\u9fff“”()]{2,14}/.exec(norm.slice(wording.to, wording.to + 14))?.[0] ?? '';
  if (after && !wording.isBase && !verbAfter.test(after)) return after.replace(/^的/, '');
  return clauseBefore(norm, wording.from)
    .replace(/[由从]\d[^\d]{0,6}$/, '')
    .slice(-14);
}

type Parts = { figures: readonly Figure[]; claims: readonly Claim[]; index: number };

/** The nearest figure before 其中 in the same unit, or, for a share, the nearest count; later parts follow the first. */
function partOf(norm: string, { figures, claims, index }: Parts): number | null {
  const figure = figures[index];
  const sentence = Math.max(
    norm.lastIndexOf('。', figure?.quantity.from),
    norm.lastIndexOf('\n', figure?.quantity.from),
  );
  const among = norm.lastIndexOf('其中', figure?.quantity.from);
  if (!figure || among <= sentence) return null;
  for (let at = index - 1; at >= 0; at--) {
    const earlier = figures[at];
    if (!earlier || earlier.quantity.from < sentence) return null;
    if (earlier.quantity.from > among) continue;
    if (isSameKind(earlier.quantity.unitBase, figure.quantity.unitBase)) return claims[at]?.partOf ?? at;
  }
  return null;
}

/** 个, 项, 件 … may stand for one another within a list: 荣誉39个，其中专利7项. */
function isSameKind(one: string, other: string): boolean {
  return one === other || (/^[个项件条处宗起]$/.test(one) && /^[个项件条处宗起]$/.test(other));
}
