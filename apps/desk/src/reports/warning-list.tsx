import type { ReportReview } from '@huiyin/contract/desk/reports';
import { useWords } from '../words/words.tsx';
import type { Place } from './text-pieces.ts';

type WarningListProps = {
  readonly warnings: ReportReview['warningsFound'];
  readonly show: (place: Place) => void;
};

/** Everything the importer was unsure of, each leading to its place in the original. */
export function WarningList({ warnings, show }: WarningListProps) {
  const { words } = useWords();
  if (warnings.length === 0) return <p className="soft">{words.reports.noWarnings}</p>;
  return (
    <section>
      <h2>{words.reports.warnings(warnings.length)}</h2>
      <ul className="warnings">
        {warnings.map((warning) => (
          <li key={`${warning.code}-${warning.start}-${warning.end}`}>
            <span>{warning.message}</span>
            <button type="button" className="plain" onClick={() => show(warning)}>
              {words.reports.toPlace}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
