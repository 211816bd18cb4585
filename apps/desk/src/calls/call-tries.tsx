import type { CallTryView } from '@huiyin/contract/desk/outbound-calls';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** How each call went, in their order; what was taken back is struck through and stays. */
export function CallTries({ tries }: { tries: readonly CallTryView[] }) {
  const say = useWords().words.calls;
  const dates = useDates();
  if (tries.length === 0) return <>{say.never}</>;
  return (
    <ul className="call-tries">
      {tries.map(({ number, at, outcome, by, takenBackAt }) => {
        const words = say.try(dates.shortMoment(at), say.outcomes[outcome], by);
        return (
          <li key={number}>
            {takenBackAt === null ? (
              words
            ) : (
              <>
                <s>{words}</s> <span className="soft">{say.takenBack}</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
