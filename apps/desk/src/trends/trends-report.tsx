import { everyCase } from '@huiyin/contract/desk/queue';
import type { TrendsView } from '@huiyin/contract/desk/trends';
import type { ReactNode } from 'react';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { receivedIn } from './case-filters.ts';
import { CasesLink } from './cases-link.tsx';
import { Chart } from './chart.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { Rate } from './rate.tsx';
import { TrendTable } from './trend-table.tsx';
import { WeekTable } from './week-table.tsx';

type TrendsReportProps = {
  readonly view: TrendsView;
  /** The period before, where it is compared. */
  readonly before: TrendsView | null;
  /** What stands between the figures and the charts. */
  readonly children?: ReactNode;
};

/** Figures first, each as n of N; then one chart a question with its numbers underneath. */
export function TrendsReport({ view, before, children }: TrendsReportProps) {
  const { words } = useWords();
  const dates = useDates();
  const { trends: say } = words;
  const span = say.span(dates.day(view.from), dates.day(view.to));
  const parts = [
    {
      title: say.byProblem,
      head: say.column.problem,
      chart: view.charts.problems,
      rows: view.problems,
      before: before?.problems ?? null,
    },
    {
      title: say.byUnit,
      head: say.column.unit,
      chart: view.charts.units,
      rows: view.units,
      before: before?.units ?? null,
    },
    {
      title: say.byKind,
      head: say.column.kind,
      chart: view.charts.kinds,
      rows: view.kinds,
      before: before?.kinds ?? null,
    },
    {
      title: say.byTown,
      head: say.column.town,
      chart: view.charts.towns,
      rows: view.towns,
      before: before?.towns ?? null,
    },
  ];
  return (
    <>
      <p className="print-only">{say.period(span)}</p>
      <p className="soft">{say.asOf(dates.moment(view.countedAt))}</p>
      <dl className="figures">
        <div>
          <dt>{say.received}</dt>
          <dd>
            <CasesLink label={say.received} count={view.received} filter={receivedIn(view)} />
            {before && <span className="before soft">{say.beforeCount(before.received)}</span>}
          </dd>
        </div>
        <div>
          <dt>{say.overdue}</dt>
          <dd>
            <CasesLink label={say.overdue} count={view.overdue} filter={{ ...everyCase, overdue: true }} />
          </dd>
        </div>
        <div>
          <dt>{say.answered}</dt>
          <dd>
            <Rate rate={view.answered} />
          </dd>
        </div>
        <div>
          <dt>{say.solved}</dt>
          <dd>
            <Rate rate={view.solved} />
          </dd>
        </div>
        <div>
          <dt>{say.satisfied}</dt>
          <dd>
            <Rate rate={view.satisfied} />
          </dd>
        </div>
      </dl>
      <p className="soft">{say.ratesNote}</p>
      {children}
      {view.received === 0 && <p className="empty">{say.none}</p>}
      <section className="trend full">
        <h2>{say.byWeek}</h2>
        <div className="chart-beside">
          <Chart svg={view.charts.weeks} title={say.byWeek} of={span} />
          <WeekTable weeks={view.weeks} period={view} />
        </div>
      </section>
      {parts.map((part) => (
        <section className="trend full" key={part.title}>
          <h2>{part.title}</h2>
          <div className="chart-beside">
            <Chart svg={part.chart} title={part.title} of={span} />
            <TrendTable
              title={part.title}
              head={part.head}
              rows={part.rows}
              before={part.before}
              period={view}
            />
          </div>
        </section>
      ))}
      <section className="trend">
        <h2>{say.evidence}</h2>
        <p className="soft">{say.evidenceNote}</p>
        <EvidenceTable measures={view.measures} period={view} />
      </section>
    </>
  );
}
