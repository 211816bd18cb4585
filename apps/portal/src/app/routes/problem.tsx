import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { Breadcrumb } from '@huiyin/ui/breadcrumb';
import { orErrorPage } from '../caller/or-error-page.ts';
import { MeasureList } from '../features/measure/measure-list.tsx';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { useMessages, usePaths } from '../page/use-page.ts';
import type { Route } from './+types/problem.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await orErrorPage(context.get(callerContext).reading.problem({ problemId: params.problemId }));
  return { page: context.get(pageContext), view };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page, view } = loaderData;
  const { problem, home } = messages(page.locale, portalMessages);
  const title = view.problem.title || home.unnamedProblem;
  return describe(page, { title, description: problem.description(title) });
}

export default function Problem({ loaderData: { view } }: Route.ComponentProps) {
  const { problem: words, measure, home, site } = useMessages(portalMessages);
  const paths = usePaths();
  const { problem, measures } = view;
  return (
    <div className="hy-column">
      <Breadcrumb label={site.breadcrumb} items={[{ href: paths.home, text: site.home }]} />
      <p className="eyebrow">
        {problem.number === null ? measure.problemUnnumbered : words.heading(problem.number)}
      </p>
      <h1>{problem.title || home.unnamedProblem}</h1>
      <p>
        {words.measures(measures.length)} · <a href={paths.place(view.reportId, view.start)}>{words.place}</a>
      </p>
      {measures.length > 0 ? <MeasureList measures={measures} /> : <p>{words.none}</p>}
    </div>
  );
}
