import { CUES_HIDDEN } from './danger-cues-hidden.ts';
import { CUES_OF_PEOPLE } from './danger-cues-people.ts';
import { CUES_OF_THINGS } from './danger-cues-things.ts';
import { HINTS } from './danger-hints.ts';
import { DANGERS, type DangerCue, type DangerKind, FEAR, HAZARD } from './danger-signs.ts';
import { GRAVE_SIGNS } from './danger-signs-grave.ts';
import { DANGER_SOURCES } from './danger-sources.ts';
import { ASKED, EXPOSED, IN_JEST, NOW, OVER, PAST } from './danger-tone.ts';
import { letterFeatures } from './letter-features.ts';
import type { Seen } from './linear-model.ts';
import { addFree, type Place } from './places.ts';

/** A place in a text that tells of danger to life. */
export type DangerMark = Place & { readonly kind: DangerKind };

/** Three sentences around one in which danger is told: its marks, what counting alone says of it, and the features that lessons weigh. */
export type DangerWindow = {
  readonly marks: readonly DangerMark[];
  readonly points: number;
  readonly seen: Seen;
  /** Nothing stands in it but words that only say where to look, if those. */
  readonly onlyHints: boolean;
};

/** Words that turn a danger into a thing of the past, a fear averted or a lesson. */
const NOT_NOW =
  /(?:宣传|演练|讲座|培训|教(?:我们|老人|大家)|学(?:会|用)|预防|防范|谢谢|感谢|点赞|不用再?怕|踏实|谣言|辟谣|传言|开(?:个)?玩笑|假如|(?:要是|如果)(?:哪天|以后|将来|万一))/;

/** What each says, set by hand, so much, up to so many times: where lessons start from, so half of what they came to alone. */
const POINTS = {
  sign: { worth: 0.95, most: 3 },
  cue: { worth: 0.85, most: 3 },
  source: { worth: 0.8, most: 2 },
  hint: { worth: 0, most: 3 },
  kind: { worth: 0.3, most: 3 },
  exposed: { worth: 0.45, most: 3 },
  now: { worth: 0.65, most: 3 },
  past: { worth: -1, most: 2 },
  over: { worth: -0.5, most: 2 },
  inJest: { worth: -0.45, most: 2 },
  asked: { worth: -0.75, most: 2 },
} as const;
const EVEN = 1.25;
/** Beside such counts the characters weigh more than in a kind. */
const LETTERS = 8;

/** Where danger is told and how: a sign names it, a cue goes with it, a source is a thing in a state in which it may kill. */
type Told = DangerMark & { readonly as: 'sign' | 'cue' | 'source' | 'hint' };

/** The windows of a folded text in which danger is told, in order. Three sentences, so that a long message is not likelier to tell of it than a short one. */
export function dangerWindows(folded: string): DangerWindow[] {
  const told = allTold(folded);
  const sentences = sentencesOf(folded);
  return sentences.flatMap((sentence, at) => {
    const marks = told.filter(({ start }) => start >= sentence.start && start < sentence.end);
    if (marks.length === 0) return [];
    const start = sentences[at - 1]?.start ?? sentence.start;
    const end = sentences[at + 1]?.end ?? sentence.end;
    const within = told.filter((mark) => mark.start >= start && mark.end <= end);
    return [{ marks: saying(marks, folded), ...weighed(folded.slice(start, end), within) }];
  });
}

/** What is shown for the reason: not a hint beside what names the danger, and the clause around one where nothing else does. */
function saying(told: readonly Told[], folded: string): readonly DangerMark[] {
  const named = told.filter(({ as }) => as !== 'hint');
  if (named.length > 0) return named;
  const clauses = clausesOf(folded);
  return told.map((hint) => ({
    ...(clauses.find(({ start, end }) => start <= hint.start && hint.end <= end) ?? hint),
    kind: hint.kind,
  }));
}

/** What a folded text shows in which no sign, cue, source or hint stands: its characters alone. */
export function windowWithoutSigns(folded: string): DangerWindow {
  return { marks: [], ...weighed(folded, []) };
}

function weighed(text: string, told: readonly Told[]): Omit<DangerWindow, 'marks'> {
  const times: Record<keyof typeof POINTS, number> = {
    sign: told.filter((mark) => mark.as === 'sign').length,
    cue: told.filter((mark) => mark.as === 'cue').length,
    source: told.filter((mark) => mark.as === 'source').length,
    hint: told.filter((mark) => mark.as === 'hint').length,
    kind: new Set(told.filter(({ kind, as }) => kind !== 'cry' && as !== 'hint').map(({ kind }) => kind))
      .size,
    exposed: timesIn(text, EXPOSED),
    now: timesIn(text, NOW),
    past: timesIn(text, PAST),
    over: timesIn(text, OVER),
    inJest: timesIn(text, IN_JEST),
    asked: timesIn(text, ASKED),
  };
  const counted = (Object.keys(POINTS) as (keyof typeof POINTS)[]).map((of) => ({
    of,
    count: Math.min(POINTS[of].most, times[of]),
  }));
  return {
    onlyHints: told.every((mark) => mark.as === 'hint'),
    points: counted.reduce((sum, { of, count }) => sum + POINTS[of].worth * count, -EVEN),
    seen: [
      ['always', 1],
      ...counted.flatMap(({ of, count }) =>
        Array.from({ length: count }, (_, at) => [`${of}${at + 1}`, 1] as const),
      ),
      ...letterFeatures(text, LETTERS),
    ],
  };
}

function allTold(folded: string): Told[] {
  const named: DangerMark[] = [];
  for (const [kind, pattern] of [...DANGERS, ...GRAVE_SIGNS])
    addFree(named, matchesOf(folded, kind, pattern));
  if (HAZARD.test(folded)) addFree(named, matchesOf(folded, 'cry', FEAR));
  const cues = [...CUES_OF_PEOPLE, ...CUES_OF_THINGS, ...CUES_HIDDEN];
  const told: Told[] = [
    ...named.map((mark) => ({ ...mark, as: 'sign' as const })),
    ...apart(folded, cues).map((mark) => ({ ...mark, as: 'cue' as const })),
    ...apart(folded, DANGER_SOURCES).map((mark) => ({ ...mark, as: 'source' as const })),
  ];
  addFree(
    told,
    matchesOf(folded, 'cry', HINTS).map((mark) => ({ ...mark, as: 'hint' as const })),
  );
  return told;
}

function apart(folded: string, cues: readonly DangerCue[]): DangerMark[] {
  const marks: DangerMark[] = [];
  addFree(
    marks,
    cues.flatMap(({ kind, pattern }) => matchesOf(folded, kind, pattern)),
  );
  return marks;
}

/** The clauses of a folded text, in order; long ones, as a machine puts speech down, in pieces. */
export function clausesOf(folded: string): Place[] {
  return [...folded.matchAll(/[^。!?;,\s]{1,24}/g)].map(({ 0: clause, index }) => ({
    start: index,
    end: index + clause.length,
  }));
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
