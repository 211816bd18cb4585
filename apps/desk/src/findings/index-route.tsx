import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { WideTable } from '../app/wide-table.tsx';
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
              rows={measures.map((measure) => ({
                key: measure.measureId,
                name: <Link to={`/measures/${measure.measureId}`}>{measureName(measure)}</Link>,
                status: measure.status,
                figures: measure,
              }))}
            />
            <IndexTable
              title={say.problems}
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

function IndexTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { words, caseWords } = useWords();
  const say = words.gap;
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return (
    <section>
      <h2>{title}</h2>
      <WideTable label={title}>
        <table className="dense">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {(['measure', 'says', 'reading', 'interval', 'parts'] as const).map((name) => (
                <th scope="col" key={name}>
                  {say.columns[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, status, figures: { gap, low, high, reading, parts } }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{status && caseWords.measureStatuses[status]}</td>
                <td>
                  <strong>{say.readings[reading]}</strong>{' '}
                  <span className="soft">{say.sentences[isUnfinished(status) ? 'notClaimed' : reading]}</span>
                </td>
                <td className="number">
                  {reading === 'unknown' ? '' : say.interval(percent(gap), percent(low), percent(high))}
                </td>
                <td className="number">
                  {parts
                    .map(({ kind, good, of }) => say.part(say.parts[kind], figure(good), figure(of)))
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

/** The report claims no end that evidence could be held against. */
const isUnfinished = (status: Row['status']) => status === 'continuing' || status === 'notStated';

const figure = (value: number) => String(Math.round(value * 10) / 10);
