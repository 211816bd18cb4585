import type { ImportView } from '@huiyin/contract/desk/imports';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { BackLink } from '../app/back-link.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { CheckStep } from './check-step.tsx';
import { DoneStep } from './done-step.tsx';
import { PlanForm } from './plan-form.tsx';
import { ProgressStep } from './progress-step.tsx';

const working = (view: ImportView): boolean => view.state === 'waiting' || view.state === 'running';

/** One import: its columns, the dry run, how far it is, what came of it. */
export function ImportRoute() {
  const { importId = '' } = useParams();
  const say = useWords().words.imports;
  const query = useQuery(
    deskQuery.import.view.queryOptions(
      { importId },
      { refetchInterval: ({ state }) => (state.data && working(state.data) ? 1000 : false) },
    ),
  );
  const title = query.data?.fileName ?? say.title;
  const beside = (
    <>
      {query.data && <span className="soft">{say.states[query.data.state]}</span>}
      <BackLink to="/imports">{say.title}</BackLink>
    </>
  );
  return (
    <Page key={importId} title={title} wide beside={beside}>
      <Answer query={query}>{(view) => <Step view={view} />}</Answer>
    </Page>
  );
}

function Step({ view }: { view: ImportView }) {
  const [search, setSearch] = useSearchParams();
  if (working(view)) return <ProgressStep view={view} />;
  if (view.state !== 'draft') return <DoneStep view={view} />;
  return search.get('step') === 'check' ? (
    <CheckStep view={view} back={() => setSearch({})} />
  ) : (
    <PlanForm view={view} done={() => setSearch({ step: 'check' })} />
  );
}
