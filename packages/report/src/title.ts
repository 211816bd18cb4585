import { findDays } from './dates.ts';
import { type Flow, placeIn } from './flow.ts';
import { isFurniture } from './furniture.ts';
import { readMarker } from './markers.ts';
import { nameHeading } from './naming.ts';
import type { Paragraph } from './paragraphs.ts';

/** The title as one line, its place, and how many paragraphs from the top it takes. */
export interface FoundTitle {
  text: string;
  start: number;
  end: number;
  taken: number;
}

const closes =
  /(?:通报|报告|公告|公示|公布|情况|通知|说明|进展|召开|结果|清单|台账|方案|意见|公开|汇报|公开信|问答|答复|解读|办法|规定)(?:\s*[([].{1,12}[)\]])?$/;

/** Finds the title among the first paragraphs: a short line (or two or three) without a closing stop. */
export function findTitle(paragraphs: readonly Paragraph[]): FoundTitle | null {
  let index = 0;
  while (index < 12 && paragraphs[index] && isBefore(paragraphs[index] as Flow)) index++;
  if (isLetterhead(paragraphs[index], paragraphs[index + 1])) index++;
  const first = paragraphs[index];
  if (!first || !isTitleLine(first) || isProblemHeading(first, paragraphs.slice(index + 1))) return null;
  let last = index;
  while (
    !closes.test(paragraphs[last]?.norm.trim() ?? '') &&
    last < index + 3 &&
    isContinuation(paragraphs[last + 1])
  )
    last++;
  const complete = closes.test(paragraphs[last]?.norm.trim() ?? '');
  const named = complete ? -1 : titleBelow(paragraphs, index);
  if (named > index) return titleOf(paragraphs, named, named);
  return titleOf(paragraphs, index, complete ? last : index);
}

/** Below the name of a site there may be a line that is a title by its words. */
function titleBelow(paragraphs: readonly Paragraph[], index: number): number {
  const lead = paragraphs.slice(index + 1, index + 7);
  const prose = lead.findIndex(({ norm }) => /。/.test(norm));
  const at = lead
    .slice(0, prose < 0 ? undefined : prose)
    .findIndex((line) => isTitleLine(line) && /整改/.test(line.norm) && closes.test(line.norm.trim()));
  return at < 0 ? -1 : index + 1 + at;
}

function titleOf(paragraphs: readonly Paragraph[], index: number, end: number): FoundTitle {
  const first = paragraphs[index] as Paragraph;
  const parts = paragraphs.slice(index, end + 1);
  const text = parts
    .map((part) => part.raw.trim())
    .join('')
    .replace(/^标\s*题\s*[:：]\s*/, '');
  const place = placeIn(first, 0);
  return { text, start: place.start, end: placeIn(parts.at(-1) ?? first, 0).end, taken: end + 1 };
}

function isBefore(flow: Flow): boolean {
  return isFurniture(flow.norm) || isDateOnly(flow.norm) || /^\s*[([].*[)\]]\s*$/.test(flow.norm);
}

function isDateOnly(norm: string): boolean {
  const [day] = findDays(norm);
  return day !== undefined && day.length >= norm.trim().length - 8 && !closes.test(norm.trim());
}

function isTitleLine(paragraph: Paragraph): boolean {
  const line = paragraph.norm.trim();
  if (paragraph.row || line.length < 4 || line.length > 70 || /[。;；:：,]$/.test(line)) return false;
  if (paragraph.depth === 0 && readMarker(line) && !closes.test(line)) return false;
  return !/[。;]/.test(line);
}

function isContinuation(paragraph: Paragraph | undefined): boolean {
  if (!paragraph || paragraph.row || paragraph.depth > 0) return false;
  const line = paragraph.norm.trim();
  return line.length <= 40 && !/[。;:,]/.test(line) && !readMarker(line) && !isBefore(paragraph);
}

/** `某某办公告` above `关于…的公告`: the issuing office's heading, not the title. */
function isLetterhead(line: Paragraph | undefined, below: Paragraph | undefined): boolean {
  if (!line || !below || /关于|整改/.test(line.norm) || line.norm.length > 24) return false;
  return closes.test(line.norm.trim()) && /^关于/.test(below.norm.trim()) && closes.test(below.norm.trim());
}

/** A pasted part may begin with a problem's heading: others of the same kind follow. */
function isProblemHeading(first: Paragraph, later: readonly Paragraph[]): boolean {
  const named = ({ norm }: Paragraph): boolean => {
    const from = readMarker(norm)?.end ?? 0;
    return (
      norm.startsWith('关于', from) && norm.length <= 90 && nameHeading(norm, from).strength === 'strong'
    );
  };
  return named(first) && later.some(named);
}
