import type { ReportReview } from '@huiyin/contract/desk/reports';
import { DataTable } from '../app/data-table.tsx';
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
          <summary aria-keyshortcuts="c">{counts.join(say.changesBetween)}</summary>
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
    <DataTable
      caption={say.changesTitle}
      look="changes"
      rows={changes}
      keyOf={({ before, after }) => `${before?.number}-${before?.title}-${after?.index}`}
      columns={[
        {
          head: say.changeColumn,
          cell: ({ change, cases }) => (
            <>
              {say.change[change]}
              {cases > 0 && <span className="soft"> {say.linkedCases(cases)}</span>}
            </>
          ),
        },
        { head: say.before, cell: ({ before }) => <Side side={before} /> },
        { head: say.after, cell: ({ after }) => <Side side={after} /> },
      ]}
    />
  );
}

function Side({ side }: { side: Change['before'] | Change['after'] }) {
  if (!side) return <span className="soft">—</span>;
  return (
    <>
      <strong>
        {side.number} {side.title}
      </strong>
      <p className="as-typed change-text">{side.text}</p>
    </>
  );
}
