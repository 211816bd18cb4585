import type { CaseKind } from '@huiyin/domain/case/states';
import type { At, DemonstrationReply, Step } from './scenario.ts';
import type { UnitKey } from './units.ts';

/** The moment `daysAgo` civil days before day zero at `time` (HH:MM). */
export function at(daysAgo: number, time: string): At {
  return { daysAgo, time };
}

interface Taking {
  readonly kind: CaseKind;
  readonly unit: UnitKey;
  /** A measure the officer links besides the one the citizen came from; null: marked as concerning none. */
  readonly measure?: number | null;
  readonly why?: string;
}

/**
 * Classified a minute before it is accepted, linked (or marked as concerning no measure) a minute after, then dispatched
 * and, if a third moment is given, acknowledged.
 */
export function takenUp(
  { kind, unit, measure, why = '' }: Taking,
  [accepted, dispatched, acknowledged]: readonly [At, At, At?],
): Step[] {
  const linked = minutesLater(accepted, 1);
  return [
    { at: minutesLater(accepted, -1), do: 'classify', kind },
    { at: accepted, do: 'accept' },
    ...(typeof measure === 'number' ? [{ at: linked, do: 'link', measure, why } as const] : []),
    ...(measure === null ? [{ at: linked, do: 'markUnrelated' } as const] : []),
    { at: dispatched, do: 'dispatch', unit },
    ...(acknowledged ? [{ at: acknowledged, do: 'acknowledge' } as const] : []),
  ];
}

/** A reply drafted, signed and approved at three moments. */
export function replied(
  [drafted, signed, approved]: readonly [At, At, At],
  reply: DemonstrationReply,
): Step[] {
  return [
    { at: drafted, do: 'draftReply', ...reply },
    { at: signed, do: 'signReply' },
    { at: approved, do: 'approveReply' },
  ];
}

/** Question and answer without personal data: proposed, agreed by the citizen, published. */
export function madePublic(
  [proposed, agreed, published]: readonly [At, At, At],
  text: { readonly question: string; readonly answer: string },
): Step[] {
  return [
    { at: proposed, do: 'proposePublicAnswer', ...text },
    { at: agreed, do: 'agreePublicAnswer' },
    { at: published, do: 'publishAnswer' },
  ];
}

/** The same steps with each 签收 by the handler who drafts next: who signs for a case handles it. */
export function signedForByDrafter(steps: readonly Step[]): Step[] {
  return steps.map((step, index) => {
    if (step.do !== 'acknowledge' || step.by) return step;
    const drafts = steps.slice(index).find((later) => later.do === 'draftReply');
    return drafts?.by ? { ...step, by: drafts.by } : step;
  });
}

function minutesLater({ daysAgo, time }: At, by: number): At {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + by;
  const two = (n: number): string => String(n).padStart(2, '0');
  return { daysAgo, time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}
