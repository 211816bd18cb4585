import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { DataTable } from '../app/data-table.tsx';
import { Page } from '../app/page.tsx';
import { measureName } from '../directory/measure-name.ts';
import { deskQuery, type RouterOutput } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

type View = RouterOutput['finding']['index'];
type Figures = Pick<View['measures'][number], 'gap' | 'low' | 'high' | 'reading' | 'parts'>;

/** The paper-rectification index: where the public's evidence is furthest from the report, each part visible. */
export function IndexRoute() {
  const say = useWords().words.gap;
  const query = useQuery(deskQuery.finding.index.queryOptions());
  return (
    <Page title={say.title} wide>
      <p className="soft">{say.intro}</p>
      <p className="soft">{say.partsHint}</p>
      <Answer query={query}>
        {({ measures, problems }) => (
          <>
            <IndexTable
              title={say.measures}
              named={say.columns.measure}
              rows={measures.map((measure) => ({
                key: measure.measureId,
                name: <Link to={`/measures/${measure.measureId}`}>{measureName(measure)}</Link>,
                status: measure.status,
                figures: measure,
              }))}
            />
            <IndexTable
              title={say.problems}
              named={say.columns.problem}
              rows={problems.map((problem) => ({
                key: measureName(problem),
                name: measureName(problem),
                status: null,
                figures: problem,
              }))}
            />
          </>
        )}
      </Answer>
    </Page>
  );
}

type Row = {
  readonly key: string;
  readonly name: ReactNode;
  readonly status: View['measures'][number]['status'] | null;
  readonly figures: Figures;
};

type IndexTableProps = { readonly title: string; readonly named: string; readonly rows: readonly Row[] };

function IndexTable({ title, named, rows }: IndexTableProps) {
  const { words, caseWords } = useWords();
  const say = words.gap;
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return (
    <section>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        stacks
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { head: named, cell: ({ name }) => name },
          ...(rows.some(({ status }) => status !== null)
            ? [
                {
                  head: say.columns.says,
                  cell: ({ status }: Row) => status && caseWords.measureStatuses[status],
                },
              ]
            : []),
          {
            head: say.columns.reading,
            look: 'told',
            cell: ({ status, figures: { reading } }) => (
              <>
                <strong>{say.readings[reading]}</strong>{' '}
                <span className="soft">{say.sentences[isUnfinished(status) ? 'notClaimed' : reading]}</span>
              </>
            ),
          },
          {
            head: say.columns.interval,
            look: 'number',
            cell: ({ figures: { reading, gap, low, high } }) =>
              reading === 'unknown' ? '' : say.interval(percent(gap), percent(low), percent(high)),
          },
          {
            head: say.columns.parts,
            look: 'number',
            cell: ({ figures: { parts } }) =>
              parts
                .map(({ kind, good, of }) => say.part(say.parts[kind], figure(good), figure(of)))
                .join(' · '),
          },
        ]}
      />
    </section>
  );
}

/** The report claims no end that evidence could be held against. */
const isUnfinished = (status: Row['status']) => status === 'continuing' || status === 'notStated';

const figure = (value: number) => String(Math.round(value * 10) / 10);
