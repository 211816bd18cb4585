import type { ReportReview } from '@huiyin/contract/desk/reports';
import { useWords } from '../words/words.tsx';

type Change = ReportReview['changes'][number];

/** What a new version adds, rewords, removes or renumbers, before it is published. */
export function ReportChanges({ changes }: { changes: ReportReview['changes'] }) {
  const { words } = useWords();
  const { reports: say } = words;
  if (changes.length === 0) return null;
  const real = changes.filter(({ change }) => change !== 'same');
  const kinds = [...new Set(real.map(({ change }) => change))];
  const counts = kinds.map((kind) =>
    say.changeCount(say.change[kind], real.filter(({ change }) => change === kind).length),
  );
  const kept = changes.filter(({ before, after }) => before && after).length;
  return (
    <section>
      <h2>{say.changesTitle}</h2>
      {kept * 2 < changes.filter(({ before }) => before).length && (
        <p className="waiting">{say.changesStrange}</p>
      )}
      <p>{real.length === 0 ? say.changesNone : say.changesIntro}</p>
      {real.length > 0 && (
        <details open={real.length <= shownAtOnce}>
          <summary>{counts.join(say.changesBetween)}</summary>
          <ChangeTable changes={real} />
        </details>
      )}
    </section>
  );
}

/** More would push the original and what was found in it out of sight. */
const shownAtOnce = 8;

function ChangeTable({ changes }: { changes: readonly Change[] }) {
  const { words } = useWords();
  const { reports: say } = words;
  return (
    <table className="dense changes">
      <caption className="visually-hidden">{say.changesTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{say.changeColumn}</th>
          <th scope="col">{say.before}</th>
          <th scope="col">{say.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.before?.number}-${change.before?.title}-${change.after?.index}`}>
            <th scope="row">
              {say.change[change.change]}
              {change.cases > 0 && <span className="soft"> {say.linkedCases(change.cases)}</span>}
            </th>
            <Side side={change.before} />
            <Side side={change.after} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ side }: { side: Change['before'] | Change['after'] }) {
  if (!side) return <td className="soft">—</td>;
  return (
    <td>
      <strong>
        {side.number} {side.title}
      </strong>
      <p className="as-typed change-text">{side.text}</p>
    </td>
  );
}
