import type { ActorKind } from '../case/actor.ts';

type Kind = { readonly kind: ActorKind };

/** Who invites checkers (体验官, 村务监督员): the rectification office and the discipline office; no unit picks who looks at it. */
export function mayInviteCheckers({ kind }: Kind): boolean {
  return kind === 'triageOfficer' || kind === 'disciplineOfficer';
}

/**
 * Who reads the words and photos that people sent with an answer: the offices. A unit would look for who said it, and the public
 * would read personal data.
 */
export function mayReadAnswerWords({ kind }: Kind): boolean {
  return kind === 'triageOfficer' || kind === 'reviewer' || kind === 'disciplineOfficer';
}

/** Who sees which answers wait because they came in a burst. */
export function mayReadHolds({ kind }: Kind): boolean {
  return kind === 'triageOfficer' || mayDecideHolds({ kind });
}

/** Who decides whether they count, with a public reason; without having seen what they say. */
export function mayDecideHolds({ kind }: Kind): boolean {
  return kind === 'reviewer' || kind === 'disciplineOfficer';
}
