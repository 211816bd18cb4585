import type { Flow } from './flow.ts';
import { readLabel } from './labels.ts';
import { nesting, sentenceEnd } from './quotes.ts';

const longest = 40;
const figure =
  /\d[\d,.]*\s*(?:%|‰|[万亿千百]|[个项件次人名家座处条场期份宗起户年月日号元亩套台栋所支只辆吨米公里平方余多]|[:-]\d)/;

/** What a title is read from: the item's own paragraph first, then what else belongs to it. */
export interface TitleSource {
  flows: readonly Flow[];
  /** Index in the first flow where a bold beginning ends; 0 for none. */
  boldEnd: number;
  family: string;
}

/**
 * The short title with which a measure opens (`加强警示教育。…`), or null. A title is a first sentence of at most
 * 40 characters without figures that is followed by more text of the same measure; after 一是 also a first clause.
 */
export function measureTitle(source: TitleSource): string | null {
  const [first, ...rest] = source.flows;
  if (!first) return null;
  if (source.boldEnd > 1) {
    const bold = clean(first.raw.slice(0, source.boldEnd));
    if (isTitle(bold)) return bold;
  }
  const stop = sentenceEnd(first.norm, 0);
  const more =
    stop < first.norm.trimEnd().length - 1 || (rest[0] !== undefined && readLabel(rest[0].norm) === null);
  const sentence = clean(first.raw.slice(0, stop));
  if (more && isTitle(sentence) && !/[:;]/.test(outside(first.norm.slice(0, stop)))) return sentence;
  return beforeColonOrGap(first) ?? (/^(?:yishi|di|qi)$/.test(source.family) ? firstClause(first) : null);
}

function isTitle(text: string): boolean {
  return text.length >= 2 && text.length <= longest && !figure.test(outside(text));
}

function beforeColonOrGap(flow: Flow): string | null {
  const match = /^([^。:,;]{2,24})(?::(?!\d)|\s{2,}|\s(?=\p{Script=Han}{8,}))/u.exec(flow.norm);
  if (!match?.[1] || readLabel(flow.norm)) return null;
  const text = clean(flow.raw.slice(0, match[1].length));
  return isTitle(text) &&
    flow.norm.length > match[0].length + 4 &&
    !/[他她]?(?:说|指出|强调|如下|包括|其中)$/.test(text)
    ? text
    : null;
}

/** The clause before the first comma, when it stands alone well enough to name what was done. */
function firstClause(flow: Flow): string | null {
  const { depth } = nesting(flow.norm);
  const comma = [...flow.norm].findIndex((unit, index) => unit === ',' && depth[index] === 0);
  if (comma < 4 || comma > 16 || flow.norm.slice(comma + 1).trim().length < 4) return null;
  const text = clean(flow.raw.slice(0, comma));
  return /\d/.test(text) || /^(?:对|在|针对|围绕|通过|根据|按照|由|以|为|截至|目前|预计)/.test(text)
    ? null
    : text;
}

function outside(text: string): string {
  return text.replace(/[“「《‘"][^”」》’"]*[”」》’"]/g, '');
}

function clean(text: string): string {
  return text.replace(/[\s。．.：:]+$/, '').trim();
}
