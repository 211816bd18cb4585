import type { SearchView } from '@huiyin/contract/portal/reading';
import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { ButtonLink, ButtonRow } from '@huiyin/ui/button';
import { MarkedText } from '@huiyin/ui/marked-text';
import { SearchBox } from '@huiyin/ui/search-box';
import { orErrorPage } from '../caller/or-error-page.ts';
import { MeasureList } from '../features/measure/measure-list.tsx';
import { queryMarks } from '../features/search/query-marks.ts';
import { AnswerList } from '../features/thread/answer-list.tsx';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { useMessages, usePaths } from '../page/use-page.ts';
import type { Route } from './+types/search.ts';

const longestQuery = 100;

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('q') ?? '';
  const query = asked.trim().slice(0, longestQuery);
  const found = query
    ? await orErrorPage(context.get(callerContext).reading.search({ query, limit: 30 }))
    : null;
  return { page: context.get(pageContext), query, found };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page, query } = loaderData;
  const { search } = messages(page.locale, portalMessages);
  return describe(page, { title: query ? search.title(query) : search.heading });
}

export default function Search({ loaderData: { query, found } }: Route.ComponentProps) {
  const { search: words } = useMessages(portalMessages);
  const paths = usePaths();
  return (
    <div className="hy-column">
      <h1>{words.heading}</h1>
      <SearchBox action={paths.search} id="q" label={words.label} button={words.heading} value={query} />
      <div className="found">{found ? <Found found={found} query={query} /> : <p>{words.empty}</p>}</div>
      <ButtonRow>
        <ButtonLink href={paths.submit()} weight="second">
          {words.tell}
        </ButtonLink>
      </ButtonRow>
    </div>
  );
}

function Found({ found, query }: { found: SearchView; query: string }) {
  const { search: words } = useMessages(portalMessages);
  if (found.measures.length === 0 && found.answers.length === 0) return <p>{words.none(query)}</p>;
  const marked = found.widenedTo.length > 0 ? found.widenedTo.join(' ') : query;
  const measures = found.measures.map(({ snippet, ...measure }) => ({
    ...measure,
    snippet: <MarkedText text={snippet} ranges={queryMarks(snippet, marked)} />,
  }));
  return (
    <>
      {found.widenedTo.length > 0 ? <p>{words.widened(query, found.widenedTo)}</p> : null}
      {measures.length > 0 ? (
        <section aria-labelledby="measures">
          <h2 id="measures">{words.measures(measures.length)}</h2>
          <MeasureList measures={measures} />
        </section>
      ) : null}
      {found.answers.length > 0 ? (
        <section aria-labelledby="answers">
          <h2 id="answers">{words.answers(found.answers.length)}</h2>
          <AnswerList answers={found.answers} query={query} />
        </section>
      ) : null}
      {found.more ? <p>{words.more}</p> : null}
    </>
  );
}
