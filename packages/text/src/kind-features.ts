import { KIND_CUES, KIND_PRIOR, messageKinds } from './kind-cues.ts';
import { KIND_TURNS } from './kind-turns.ts';
import { letterFeatures } from './letter-features.ts';
import type { Seen } from './linear-model.ts';
import { MISCONDUCT_CUES } from './misconduct-cues.ts';
import { foldText } from './plain-text.ts';

/** What a text shows of its kind: what the cues alone say for each, by weights set by hand, and the features that lessons weigh. */
export type KindSigns = { readonly cued: readonly number[]; readonly seen: Seen };

const CUES = [...KIND_CUES, ...KIND_TURNS, ...MISCONDUCT_CUES];
/** A long message says at its beginning and its end what it is; whose hand was in it may be told anywhere. */
const HEAD = 1200;
const TAIL = 400;
const LETTERS = 5;

/** Reads the cues, the characters and the pairs of characters of a text. */
export function kindSigns(text: string): KindSigns {
  const whole = foldText(text);
  const folded = whole.length > HEAD + TAIL ? `${whole.slice(0, HEAD)}\n${whole.slice(-TAIL)}` : whole;
  const last = lastSentence(folded);
  const anywhere = new Set(MISCONDUCT_CUES);
  const times = CUES.map((cue) => {
    const text = cue.last ? last : anywhere.has(cue) ? whole : folded;
    return Math.min(cue.most ?? 1, timesIn(text, cue.pattern));
  });
  const cued = messageKinds.map((kind) =>
    CUES.reduce((sum, { says }, at) => sum + (times[at] ?? 0) * (says[kind] ?? 0), KIND_PRIOR[kind]),
  );
  const cues = times.flatMap((count, at) =>
    count > 0 ? [[`cue${at}`, count / (CUES[at]?.most ?? 1)] as const] : [],
  );
  return { cued, seen: [...cues, ...letterFeatures(folded, LETTERS)] };
}

function timesIn(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

function lastSentence(folded: string): string {
  return (
    folded
      .split(/(?<=[。!?;\n])/)
      .filter((sentence) => sentence.trim() !== '')
      .at(-1) ?? folded
  );
}
