import { AT_RISK, DANGER_CUES, NOT_SO, NOW } from './danger-cues.ts';
import { DANGERS, type DangerKind, FEAR, HAZARD } from './danger-signs.ts';
import { GRAVE_SIGNS } from './danger-signs-grave.ts';
import { addFree, inOriginal, type Place } from './places.ts';
import { foldWithOffsets } from './plain-text.ts';

/** A place in a text that tells of danger to life. */
export type DangerMark = Place & { readonly kind: DangerKind };

/** Enough to say why. */
const MOST_WORDS = 4;

/** Words that turn a danger into a thing of the past, a fear averted or a lesson. */
const NOT_NOW =
  /(?:宣传|演练|讲座|培训|教(?:我们|老人|大家)|学(?:会|用)|预防|防范|谢谢|感谢|点赞|不用再?怕|踏实|谣言|辟谣|传言|开(?:个)?玩笑|假如|(?:要是|如果)(?:哪天|以后|将来|万一))/;

/**
 * What each says, by a logistic regression on messages of which a reader had said whether somebody may die, rounded; so much,
 * up to so many times.
 */
const POINTS = {
  cue: { worth: 1.4, most: 4 },
  kindOfCue: { worth: 1, most: 3 },
  sign: { worth: 0.75, most: 2 },
  atRisk: { worth: 0.2, most: 2 },
  now: { worth: 0.4, most: 3 },
  notSo: { worth: -0.4, most: 2 },
  asked: { worth: -0.4, most: 1 },
} as const;
/** At a quarter. */
const ENOUGH = 2.5;

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
  addFree(marks, cuesTogether(folded.text, marks.length));
  return marks.sort((a, b) => a.start - b.start).map((mark) => inOriginal(mark, folded));
}

/** The words in which a text tells of danger to life, as they were written, each once. */
export function dangerWords(text: string): string[] {
  const words = findDanger(text).map(({ start, end }) => text.slice(start, end).trim());
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** Words that name no danger by themselves, if together with what else is told they make one likely enough. */
function cuesTogether(folded: string, signs: number): DangerMark[] {
  const byKind = DANGER_CUES.map(({ kind, pattern }) => matchesOf(folded, kind, pattern));
  const cues = byKind.flat();
  const told: Record<keyof typeof POINTS, number> = {
    cue: cues.length,
    kindOfCue: byKind.filter(({ length }) => length > 0).length,
    sign: signs,
    atRisk: timesIn(folded, AT_RISK),
    now: timesIn(folded, NOW),
    notSo: timesIn(folded, NOT_SO),
    asked: /[?吗]/.test(folded) ? 1 : 0,
  };
  const points = (Object.keys(POINTS) as (keyof typeof POINTS)[]).reduce(
    (sum, of) => sum + POINTS[of].worth * Math.min(POINTS[of].most, told[of]),
    0,
  );
  return points >= ENOUGH ? cues : [];
}

function timesIn(folded: string, pattern: RegExp): number {
  return [...folded.matchAll(pattern)].length;
}

function matchesOf(folded: string, kind: DangerKind, pattern: RegExp): DangerMark[] {
  return [...folded.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, kind }))
    .filter(({ start }) => !NOT_NOW.test(clauseAround(folded, start)));
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
