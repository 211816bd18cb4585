import type { BulletinView } from '@huiyin/contract/desk/bulletins';
import { DataTable } from '../app/data-table.tsx';
import { Chart } from '../trends/chart.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { FigureTable } from './figure-table.tsx';
import { PackTasks } from './pack-tasks.tsx';

/** The bulletin as a page: words, figures with denominators and intervals, the chart with its table, examples. */
export function BulletinPage({ view }: { view: BulletinView }) {
  const { bulletins: say, trends } = useWords().words;
  const dates = useDates();
  const { state, approvedBy, from, to } = view.bulletin;
  return (
    <>
      <p className="soft">
        {[
          say.states[state],
          ...(approvedBy && view.approvedOn ? [say.approvedBy(approvedBy, dates.day(view.approvedOn))] : []),
          say.asOf(dates.moment(view.asOf), view.figuresVersion),
        ].join(' · ')}
      </p>
      {view.empty && <p className="note">{say.empty}</p>}
      {view.sections.map(({ heading, text }) => (
        <section key={heading} className="trend">
          <h2>{heading}</h2>
          {text.trim() === '' ? (
            <p className="soft">{say.sectionEmpty}</p>
          ) : (
            <p className="as-typed">{text}</p>
          )}
        </section>
      ))}
      {view.bulletin.kind === 'meetingPack' && <PackTasks tasks={view.tasks} />}
      <FigureTable title={say.totals} rows={view.totals} />
      <section className="trend full">
        <h2>{say.chart}</h2>
        <div className="chart-beside">
          <Chart svg={view.chart} title={say.chart} of={trends.span(dates.day(from), dates.day(to))} />
          <WeekTable weeks={view.weeks} />
        </div>
      </section>
      {view.measures.length > 0 && <FigureTable title={say.measures} rows={view.measures} />}
      {view.otherMeasures > 0 && <p className="soft">{say.others(view.otherMeasures)}</p>}
      {view.units.length > 0 && <FigureTable title={say.units} rows={view.units} />}
      {view.examples.length > 0 && (
        <section className="trend">
          <h2>{say.examples}</h2>
          {view.examples.map(({ publicId, question, answer, removed }) =>
            removed ? (
              <p key={publicId} className="example soft">
                {say.exampleRemoved}
              </p>
            ) : (
              <div key={publicId} className="example">
                <p className="as-typed">
                  {say.question}
                  {question}
                </p>
                <p className="as-typed">
                  {say.answer}
                  {answer}
                </p>
              </div>
            ),
          )}
        </section>
      )}
    </>
  );
}

function WeekTable({ weeks }: Pick<BulletinView, 'weeks'>) {
  const { bulletins: say } = useWords().words;
  return (
    <DataTable
      caption={say.chart}
      look="narrow"
      rows={weeks}
      keyOf={({ starts }) => starts}
      columns={[
        { head: say.weekColumns.starts, look: 'number', cell: ({ starts }) => starts },
        { head: say.weekColumns.received, number: true, cell: ({ received }) => received },
        { head: say.weekColumns.answered, number: true, cell: ({ answered }) => answered },
      ]}
    />
  );
}
