import type { Claim } from '../claims/claim.ts';
import { isCount, isMeasured } from '../claims/units.ts';
import {
  around,
  clauseStops,
  type Finding,
  finding,
  inPassage,
  placeOfClaim,
  type ReadMeasure,
  sentenceStops,
} from './finding.ts';

/**
 * Totals whose parts do not add up: three or more parts after 其中 whose sum differs, two that exceed the whole, or
 * 其余 that leaves another rest. Figures told as 约 or 余 are not added.
 */
export function findSums(read: ReadMeasure): Finding[] {
  const findings: Finding[] = [];
  for (const [index, whole] of read.claims.entries()) {
    const parts = read.claims.filter(({ partOf }) => partOf === index);
    const listed = leadingParts(read, parts);
    const wrong = listed.length > 0 && isExact(whole) && differs(whole, listed);
    if (wrong) findings.push(report(read, whole, listed));
  }
  return [...findings, ...findRests(read)];
}

/** Parts told in one run: it ends with the sentence, and where another total begins (共, 合计, 带动). */
function leadingParts({ passage }: ReadMeasure, parts: readonly Claim[]): Claim[] {
  const [first] = parts;
  if (!first) return [];
  const stop = around(passage.norm, inPassage(passage, first.start), /[。；;\n]/).to;
  const listed: Claim[] = [];
  for (const part of parts) {
    const at = inPassage(passage, part.start);
    const lead = around(passage.norm, at, clauseStops);
    if (
      at >= stop ||
      /共|合计|总|带动|惠及|涉及|集聚|引进|聘请|培养|选派|其余|剩余/.test(passage.norm.slice(lead.from, at))
    )
      break;
    listed.push(part);
  }
  return listed.every(isExact) ? listed : [];
}

function differs(whole: Claim, parts: readonly Claim[]): boolean {
  const sum = total(parts);
  if (Math.abs(sum - whole.valueNormalized) < 1e-6) return false;
  return parts.length >= 3 || (parts.length === 2 && sum > whole.valueNormalized);
}

/** 登记27个，已盘活24个，其余3个: what is left must be the whole less what was named before. */
function findRests(read: ReadMeasure): Finding[] {
  const { passage, claims } = read;
  return claims.flatMap((rest, index) => {
    const at = inPassage(passage, rest.start);
    if (
      !isExact(rest) ||
      !/(?:其余|剩余|余下|其他)[^，,。；;\d]{0,6}$/.test(passage.norm.slice(Math.max(0, at - 10), at))
    )
      return [];
    const from = around(passage.norm, at, sentenceStops).from;
    const before = claims
      .slice(0, index)
      .filter(
        (one) => one.unitBase === rest.unitBase && inPassage(passage, one.start) >= from && isExact(one),
      );
    const [whole, ...parts] = before;
    if (!whole || parts.length === 0 || !parts.every((part) => isStage(read, part))) return [];
    const all = [...parts, rest];
    const gap = Math.abs(total(all) - whole.valueNormalized);
    return gap < 1e-6 || gap > whole.valueNormalized * 0.3 ? [] : [report(read, whole, all)];
  });
}

/** A part of the whole by its own words: so many done, so many under way. */
function isStage({ passage }: ReadMeasure, { start, end }: Claim): boolean {
  const at = inPassage(passage, start);
  const clause = around(passage.norm, at, clauseStops);
  return (
    /已|完成|正在|其中|整改|销号|办结|解决|交付|盘活/.test(clause.text) &&
    inPassage(passage, end) <= clause.to
  );
}

function report(read: ReadMeasure, whole: Claim, parts: readonly Claim[]): Finding {
  const sum = total(parts);
  const words = [
    `${whole.valueNormalized}${whole.unitBase}`,
    `${Number(sum.toPrecision(12))}${whole.unitBase}`,
  ];
  return finding(
    'sum-differs',
    [whole, ...parts].map((one) => placeOfClaim(read, one)),
    words,
  );
}

function isExact(claim: Claim): boolean {
  return (
    claim.hedge === null &&
    !claim.isBase &&
    claim.qualifier === 'exact' &&
    (isCount(claim.unit) || isMeasured(claim.unit))
  );
}

function total(claims: readonly Claim[]): number {
  return claims.reduce((sum, { valueNormalized }) => sum + valueNormalized, 0);
}
