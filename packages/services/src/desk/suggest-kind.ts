import type { CaseKind } from '@huiyin/domain/case/states';
import { readsLikeTip, recogniseKind } from '@huiyin/text/recognise-kind';

export type LikeCase = {
  readonly caseId: string;
  readonly caseNumber: string;
  /** From 0 to 1. */
  readonly likeness: number;
  /** Null where no officer decided on it. */
  readonly settledKind: CaseKind | null;
};

export type SuggestedKind = {
  readonly kind: CaseKind | 'misconductTip';
  /** What officers decided before, if it is by that. */
  readonly asIn: readonly Pick<LikeCase, 'caseId' | 'caseNumber'>[];
};

/** Told as alike as this, two messages are of one kind far more often than not. */
const leastLikeness = 0.3;
const mostShown = 3;

/**
 * The kind that a text suggests: what officers decided of earlier cases told alike, where more than half of those agree, and
 * otherwise what the text itself says. Whoever reads a tip is told so, whatever was decided before; null for a text without words.
 */
export function suggestKind(text: string, earlier: readonly LikeCase[]): SuggestedKind | null {
  if (text.trim() === '') return null;
  if (readsLikeTip(text)) return { kind: 'misconductTip', asIn: [] };
  const read = recogniseKind(text);
  const alike = earlier.filter((one) => one.settledKind !== null && one.likeness >= leastLikeness);
  const weights = new Map<CaseKind, number>();
  for (const { settledKind, likeness } of alike)
    if (settledKind !== null) weights.set(settledKind, (weights.get(settledKind) ?? 0) + likeness);
  const [most] = [...weights].sort(([, a], [, b]) => b - a);
  const all = alike.reduce((sum, { likeness }) => sum + likeness, 0);
  if (!most || most[1] * 2 <= all) return { kind: read, asIn: [] };
  const asIn = alike
    .filter(({ settledKind }) => settledKind === most[0])
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostShown)
    .map(({ caseId, caseNumber }) => ({ caseId, caseNumber }));
  return { kind: most[0], asIn };
}
