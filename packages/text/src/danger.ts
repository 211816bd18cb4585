import { DANGERS, type DangerKind, FEAR, HAZARD } from './danger-signs.ts';
import { GRAVE_SIGNS } from './danger-signs-grave.ts';
import { foldWithOffsets } from './plain-text.ts';

/** A stretch of a text, in UTF-16 units, end exclusive, that tells of danger to life. */
export type DangerMark = { readonly start: number; readonly end: number; readonly kind: DangerKind };

/** Enough to say why. */
const MOST_WORDS = 4;

/** Words that turn a danger into a thing of the past, a fear averted or a lesson. */
const NOT_NOW =
  /(?:宣传|演练|讲座|培训|教(?:我们|老人|大家)|学(?:会|用)|预防|防范|谢谢|感谢|点赞|不用再?怕|踏实|谣言|辟谣|传言|开(?:个)?玩笑|假如|(?:要是|如果)(?:哪天|以后|将来|万一))/;

/**
 * Finds where a text tells of danger to life, in order, none overlapping: somebody may die of it today. A suggestion to the
 * officer, made to find too much rather than too little; nothing in a text that only thanks or teaches.
 */
export function findDanger(text: string): DangerMark[] {
  const folded = foldWithOffsets(text);
  const marks: DangerMark[] = [];
  for (const [kind, pattern] of [...DANGERS, ...GRAVE_SIGNS])
    addFree(marks, matchesOf(folded.text, kind, pattern));
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
