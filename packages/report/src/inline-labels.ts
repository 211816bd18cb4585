import { sliceFlow } from './flow.ts';
import { readLabel } from './labels.ts';
import { readMarker } from './markers.ts';
import type { Paragraph } from './paragraphs.ts';
import { nesting } from './quotes.ts';

/** No label is longer. */
const longestLabel = 24;

/**
 * Divides a paragraph that is one record (`问题1：… 整改措施：… 整改情况：… 责任单位：…`) at its labels, so that it reads like
 * one with a line for each. A paragraph without a problem's label or numbering sign, or with none of the sections, stays whole.
 */
export function divideAtLabels(paragraph: Paragraph): Paragraph[] {
  const { norm } = paragraph;
  if (paragraph.row || paragraph.depth > 0 || !norm.includes(':')) return [paragraph];
  const own = readLabel(norm);
  const marker = own ? null : readMarker(norm);
  if (own ? own.kind !== 'problem' : marker === null) return [paragraph];
  const labels = labelsInside(norm, own?.end ?? (marker?.end ?? 0) + 1);
  if (!labels.some(({ kind }) => kind === 'measure' || kind === 'progress')) return [paragraph];
  const cuts = [0, ...labels.map(({ at }) => at), norm.length];
  return cuts.slice(0, -1).map((from, index) => {
    const part = sliceFlow(paragraph, from, cuts[index + 1] ?? norm.length);
    return { ...paragraph, ...part, boldEnd: index === 0 ? Math.min(paragraph.boldEnd, part.raw.length) : 0 };
  });
}

function labelsInside(norm: string, from: number): { at: number; kind: string }[] {
  const { depth } = nesting(norm);
  const found: { at: number; kind: string }[] = [];
  for (const match of norm.matchAll(/(?<=[。;\s])[^。;\s]{2,20}?[:】\]]/g)) {
    if (match.index < from || (depth[match.index] ?? 0) > 0) continue;
    const label = readLabel(norm.slice(match.index, match.index + longestLabel));
    if (label) found.push({ at: match.index, kind: label.kind });
  }
  return found;
}
