import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { orErrorPage } from '../caller/or-error-page.ts';
import { ReportFacts } from '../features/original/report-facts.tsx';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { useMessages, usePaths } from '../page/use-page.ts';
import type { Route } from './+types/reports.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const reports = await orErrorPage(context.get(callerContext).reading.reports());
  return { page: context.get(pageContext), reports };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page } = loaderData;
  return describe(page, { title: messages(page.locale, portalMessages).original.versions });
}

export default function Reports({ loaderData: { reports } }: Route.ComponentProps) {
  const { original: words } = useMessages(portalMessages);
  const paths = usePaths();
  return (
    <div className="hy-column">
      <h1>{words.versions}</h1>
      <p className="hy-lead">{reports.length > 0 ? words.versionsLead : words.none}</p>
      {reports.map((report) => (
        <section key={report.reportId} className="hy-section">
          <h2>
            <a href={paths.original(report.reportId)}>{report.title ?? words.untitled}</a>
          </h2>
          <ReportFacts report={report} />
        </section>
      ))}
    </div>
  );
}
