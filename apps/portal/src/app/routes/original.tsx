import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { Breadcrumb } from '@huiyin/ui/breadcrumb';
import { orErrorPage } from '../caller/or-error-page.ts';
import { OriginalText } from '../features/original/original-text.tsx';
import { ReportFacts } from '../features/original/report-facts.tsx';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { useMessages, usePaths } from '../page/use-page.ts';
import type { Route } from './+types/original.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { reportId } = params;
  const view = await orErrorPage(context.get(callerContext).reading.original({ reportId }));
  return { page: context.get(pageContext), view };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page, view } = loaderData;
  const { original } = messages(page.locale, portalMessages);
  return describe(page, { title: original.title(view.report.title ?? original.untitled) });
}

export default function Original({ loaderData: { view } }: Route.ComponentProps) {
  const { original: words, site } = useMessages(portalMessages);
  const paths = usePaths();
  const { report } = view;
  const crumbs = [
    { href: paths.home, text: site.home },
    { href: paths.reports, text: words.versions },
  ];
  return (
    <>
      <div className="hy-column">
        <Breadcrumb label={site.breadcrumb} items={crumbs} />
        <h1>{report.title ?? words.untitled}</h1>
        <ReportFacts report={report} />
        <p className="hy-soft">{words.lead}</p>
      </div>
      <OriginalText text={view.text} marks={view.marks} />
    </>
  );
}
