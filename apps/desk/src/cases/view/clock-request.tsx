import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { clockStep } from '@huiyin/domain/clock/profiles';
import { useWords } from '../../words/words.tsx';

type ClockRequestProps = {
  readonly request: NonNullable<DeskCase['clockChange']>;
  readonly profile: DeskCase['clockProfile'];
};

/** An extension or pause that waits for a decision: what, who asked, why. */
export function ClockRequest({ request, profile }: ClockRequestProps) {
  const { clock } = useWords().words;
  const kind = clockStep(profile, 'answer')?.extension?.kind ?? 'working';
  const what =
    request.change === 'pause'
      ? clock.pauseAsked
      : clock.extensionAsked(clock.daysOf[kind](request.days ?? 0));
  return (
    <div className="waiting-for">
      <p className="waiting">{clock.askedBy(what, request.by)}</p>
      <p className="as-typed">{request.reason}</p>
    </div>
  );
}
