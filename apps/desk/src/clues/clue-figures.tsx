import type { ClueList } from '@huiyin/contract/desk/clues';
import { clueAges, clueReturnWays } from '@huiyin/domain/clue/clue-counts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** This quarter's figures, exact: for the room only. */
export function ClueFigures({ present }: Pick<ClueList, 'present'>) {
  const { clues: say } = useWords().words;
  const dates = useDates();
  const { from, to, registered, closed, overdue, ways, ages } = present;
  return (
    <section className="trend">
      <h2>{say.figures}</h2>
      <p className="soft">{say.figuresNote(dates.day(from), dates.day(to))}</p>
      <Figures
        rows={[
          [say.registered, registered],
          [say.closed, closed],
          [say.openOverdue, overdue],
        ]}
      />
      <h3>{say.byWay}</h3>
      <Figures rows={clueReturnWays.map((way) => [say.ways[way], ways[way]])} />
      <h3>{say.byAge}</h3>
      <Figures rows={clueAges.map((age) => [say.ages[age], ages[age]])} />
    </section>
  );
}

function Figures({ rows }: { rows: readonly (readonly [string, number])[] }) {
  return (
    <dl className="figures">
      {rows.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
