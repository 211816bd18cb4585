import type { HandlingView, JudgedRate } from '@huiyin/contract/desk/trends';
import { DataTable } from '../app/data-table.tsx';
import { CaseNumberLink } from '../cases/case-number-link.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

type Unit = HandlingView['units'][number];

const judged = ['objections', 'extensions', 'bad', 'badAfterCall'] as const;

/** Which units are slow, and which promises are late. A word stands only where the difference is more than chance. */
export function HandlingSection({ view }: { view: HandlingView }) {
  return (
    <>
      <SlowUnits view={view} />
      <LatePromises promises={view.latePromises} />
    </>
  );
}

function SlowUnits({ view: { units, unheld } }: { view: HandlingView }) {
  const say = useWords().words.handling;
  if (units.length === 0 && unheld.stretches === 0) return null;
  return (
    <section className="trend full">
      <h2>{say.title}</h2>
      <p>
        <strong>{say.unheld(unheld.stretches, unheld.days)}</strong>{' '}
        {unheld.waiting > 0 && say.unheldNow(unheld.waiting)}
      </p>
      <p className="soft">{say.unheldNote}</p>
      <p className="soft">{say.note}</p>
      <DataTable
        caption={say.title}
        stacks
        rows={units}
        keyOf={({ unitId }) => unitId}
        columns={[
          { head: say.unit, cell: ({ unit }) => unit },
          { head: say.dispatched, number: true, cell: ({ dispatched }) => dispatched },
          { head: say.waited, look: 'number', cell: ({ waited }) => <Days days={waited} /> },
          {
            head: say.unsigned,
            look: 'number',
            cell: ({ unsigned }) => <Days days={unsigned} standing={unsigned.standing} />,
          },
          ...judged.map((rate) => ({
            head: say[rate],
            look: 'number',
            cell: (row: Unit) => <Judged rate={row[rate]} />,
          })),
        ]}
      />
    </section>
  );
}

type DaysProps = { readonly days: Unit['waited']; readonly standing?: JudgedRate['standing'] };

function Days({ days: { mean, interval }, standing = 'same' }: DaysProps) {
  const say = useWords().words.handling;
  if (mean === null) return '—';
  const between = interval && say.between(interval.low.toFixed(1), interval.high.toFixed(1));
  return (
    <>
      {say.days(mean)}
      <Beneath between={between} standing={standing} />
    </>
  );
}

function Judged({ rate: { n, of, interval, standing } }: { rate: JudgedRate }) {
  const say = useWords().words.handling;
  if (interval === null) return '—';
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return (
    <>
      {`${n} / ${of}`}
      <Beneath between={say.between(percent(interval.low), percent(interval.high))} standing={standing} />
    </>
  );
}

/** The interval of a figure, and in a word what can be said of it. */
function Beneath({ between, standing }: { between: string | null; standing: JudgedRate['standing'] }) {
  const say = useWords().words.handling;
  const judged = standing !== 'same' && (
    <span className={standing === 'high' ? 'late' : undefined}>{say.standing[standing]}</span>
  );
  if (between === null && !judged) return null;
  return (
    <span className="interval">
      {between}
      {between !== null && judged && say.and}
      {judged}
    </span>
  );
}

function LatePromises({ promises }: { promises: HandlingView['latePromises'] }) {
  const say = useWords().words.handling;
  const dates = useDates();
  return (
    <section className="trend">
      <h2>{say.promises(promises.length)}</h2>
      <p className="soft">{say.promisesNote}</p>
      {promises.length === 0 ? (
        <p className="empty">{say.promisesNone}</p>
      ) : (
        <DataTable
          caption={say.promises(promises.length)}
          stacks
          rows={promises}
          keyOf={({ caseId, what }) => `${caseId} ${what}`}
          columns={[
            {
              head: say.case,
              cell: ({ caseId, caseNumber }) => <CaseNumberLink caseId={caseId} caseNumber={caseNumber} />,
            },
            { head: say.unit, cell: ({ unit }) => unit },
            { head: say.what, look: 'told', cell: ({ what }) => what },
            { head: say.due, look: 'number late', cell: ({ dueOn }) => dates.day(dueOn) },
          ]}
        />
      )}
    </section>
  );
}
