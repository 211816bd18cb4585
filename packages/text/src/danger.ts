import { CUES_HIDDEN } from './danger-cues-hidden.ts';
import { CUES_OF_PEOPLE } from './danger-cues-people.ts';
import { CUES_OF_THINGS } from './danger-cues-things.ts';
import { DANGERS, type DangerCue, type DangerKind, FEAR, HAZARD } from './danger-signs.ts';
import { GRAVE_SIGNS } from './danger-signs-grave.ts';
import { DANGER_SOURCES } from './danger-sources.ts';
import { ASKED, EXPOSED, IN_JEST, NOW, OVER, PAST } from './danger-tone.ts';
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
 * What each says, by a logistic regression on messages of which a reader had said whether somebody may die, rounded, a sign
 * more than that, since one alone is to be enough; so much, up to so many times. Counted within three sentences, so that a long message is not likelier to tell of danger than a short one.
 */
const POINTS = {
  sign: { worth: 1.9, most: 3 },
  cue: { worth: 1.7, most: 3 },
  source: { worth: 1.6, most: 2 },
  kind: { worth: 0.6, most: 3 },
  exposed: { worth: 0.9, most: 3 },
  now: { worth: 1.3, most: 3 },
  past: { worth: -2, most: 2 },
  over: { worth: -1, most: 2 },
  inJest: { worth: -0.9, most: 2 },
  asked: { worth: -1.5, most: 2 },
} as const;
/** At a quarter. */
const ENOUGH = 2.5;

/** Where danger is told and how: a sign names it, a cue goes with it, a source is a thing in a state in which it may kill. */
type Told = DangerMark & { readonly as: 'sign' | 'cue' | 'source' };

/**
 * Finds where a text tells of danger to life, in order, none overlapping: somebody may die of it today. A suggestion to the
 * officer, made to find too much rather than too little; nothing in a text that only thanks, teaches, jests or remembers.
 */
export function findDanger(text: string): DangerMark[] {
  const folded = foldWithOffsets(text);
  const told = allTold(folded.text);
  const sentences = sentencesOf(folded.text);
  const grave = sentences.flatMap((sentence, at) => {
    const own = told.filter(({ start }) => start >= sentence.start && start < sentence.end);
    const around = {
      start: sentences[at - 1]?.start ?? sentence.start,
      end: sentences[at + 1]?.end ?? sentence.end,
    };
    return own.length > 0 && pointsOf(folded.text, told, around) >= ENOUGH ? own : [];
  });
  const marks: DangerMark[] = [];
  addFree(
    marks,
    grave.map(({ start, end, kind }) => ({ start, end, kind })),
  );
  return marks.sort((a, b) => a.start - b.start).map((mark) => inOriginal(mark, folded));
}

/** The words in which a text tells of danger to life, as they were written, each once. */
export function dangerWords(text: string): string[] {
  const words = findDanger(text).map(({ start, end }) => text.slice(start, end).trim());
  return [...new Set(words)].slice(0, MOST_WORDS);
}

function allTold(folded: string): Told[] {
  const named: DangerMark[] = [];
  for (const [kind, pattern] of [...DANGERS, ...GRAVE_SIGNS])
    addFree(named, matchesOf(folded, kind, pattern));
  if (HAZARD.test(folded)) addFree(named, matchesOf(folded, 'cry', FEAR));
  const cues = [...CUES_OF_PEOPLE, ...CUES_OF_THINGS, ...CUES_HIDDEN];
  return [
    ...named.map((mark) => ({ ...mark, as: 'sign' as const })),
    ...apart(folded, cues).map((mark) => ({ ...mark, as: 'cue' as const })),
    ...apart(folded, DANGER_SOURCES).map((mark) => ({ ...mark, as: 'source' as const })),
  ];
}

function apart(folded: string, cues: readonly DangerCue[]): DangerMark[] {
  const marks: DangerMark[] = [];
  addFree(
    marks,
    cues.flatMap(({ kind, pattern }) => matchesOf(folded, kind, pattern)),
  );
  return marks;
}

/** How far what is told around a sentence makes it one of danger that is there now: the logarithm of the odds, from a fixed start. */
function pointsOf(folded: string, told: readonly Told[], around: Place): number {
  const within = told.filter(({ start, end }) => start >= around.start && end <= around.end);
  const text = folded.slice(around.start, around.end);
  const times: Record<keyof typeof POINTS, number> = {
    sign: within.filter((mark) => mark.as === 'sign').length,
    cue: within.filter((mark) => mark.as === 'cue').length,
    source: within.filter((mark) => mark.as === 'source').length,
    kind: new Set(within.filter(({ kind }) => kind !== 'cry').map(({ kind }) => kind)).size,
    exposed: timesIn(text, EXPOSED),
    now: timesIn(text, NOW),
    past: timesIn(text, PAST),
    over: timesIn(text, OVER),
    inJest: timesIn(text, IN_JEST),
    asked: timesIn(text, ASKED),
  };
  return (Object.keys(POINTS) as (keyof typeof POINTS)[]).reduce(
    (sum, of) => sum + POINTS[of].worth * Math.min(POINTS[of].most, times[of]),
    0,
  );
}

function sentencesOf(folded: string): Place[] {
  return [...folded.matchAll(/[^。!?;\n]*(?:[。!?;\n]|$)/g)]
    .filter(([sentence]) => sentence !== '')
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function timesIn(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
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
