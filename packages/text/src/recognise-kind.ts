import { type MessageKind, messageKinds } from './kind-cues.ts';
import { type KindSigns, kindSigns } from './kind-features.ts';
import { LEARNED_KINDS } from './learned-kinds.ts';
import { learnWeights, type Weights, weigh } from './linear-model.ts';
import { readWeights } from './read-weights.ts';
import { softmax } from './softmax.ts';

export type { MessageKind };

/** A message whose kind an officer has settled. */
export type SortedMessage = { readonly text: string; readonly kind: MessageKind };

/** What officers' decisions add to what is known of every message: a weight for each feature and kind. */
export type KindLessons = Weights;

const NO_LESSONS: KindLessons = new Map();
const LIKE_A_TIP = 0.25;
const RIDGE = 2;
/** In words of which no lesson knows, what is left says complaint too easily. */
const COMPLAINT_BY_DEFAULT = Math.exp(-0.9);

let learned: Weights | undefined;

/** The probability of each kind, by general cues and by lessons; together 1. */
function kindProbabilities(text: string, lessons: KindLessons): ReadonlyMap<MessageKind, number> {
  const signs = kindSigns(text);
  const probabilities = softmax(weigh(known(signs), signs.seen, lessons));
  return new Map(messageKinds.map((kind, at) => [kind, probabilities[at] ?? 0]));
}

/** The most probable kind of a text. */
export function recogniseKind(text: string, lessons: KindLessons = NO_LESSONS): MessageKind {
  const worth = ([kind, probability]: [MessageKind, number]) =>
    probability * (kind === 'complaint' ? COMPLAINT_BY_DEFAULT : 1);
  const ranked = [...kindProbabilities(text, lessons)].sort((a, b) => worth(b) - worth(a));
  return ranked[0]?.[0] ?? 'complaint';
}

/**
 * Says whether a text reads enough like a report of somebody's misconduct that a person should look: one in four is enough, since
 * a tip taken for something else lies open for good, and a false alarm costs one look.
 */
export function readsLikeTip(text: string): boolean {
  return (kindProbabilities(text, NO_LESSONS).get('misconductTip') ?? 0) >= LIKE_A_TIP;
}

/** Learns from sorted messages what cues and invented lessons leave open. About half a second for a few hundred messages. */
export function learnKinds(messages: readonly SortedMessage[]): KindLessons {
  const lessons = messages.map(({ text, kind }) => {
    const signs = kindSigns(text);
    return { seen: signs.seen, start: known(signs), is: messageKinds.indexOf(kind), counts: 1 };
  });
  return learnWeights(lessons, RIDGE);
}

function known({ cued, seen }: KindSigns): number[] {
  learned ??= readWeights(LEARNED_KINDS);
  return weigh(cued, seen, learned);
}
