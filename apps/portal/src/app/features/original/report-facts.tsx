import type { ReportLine } from '@huiyin/contract/portal/reading';
import { formatBytes } from '@huiyin/i18n/format';
import { portalMessages } from '@huiyin/i18n/portal';
import { SummaryList } from '@huiyin/ui/summary-list';
import { useDay, useMessages, usePage, usePaths } from '../../page/use-page.ts';

/** One version of the report: when, which file, and how to check that it is unchanged. */
export function ReportFacts({ report }: { report: ReportLine }) {
  const { original: words } = useMessages(portalMessages);
  const { locale } = usePage();
  const day = useDay();
  const version = words.version(report.version);
  return (
    <>
      <p>
        {report.current ? `${version} · ${words.current}` : version}
        {' · '}
        {words.counts(report.problems, report.measures)}
      </p>
      <SummaryList
        rows={[
          { term: words.publishedOn, value: report.publishedOn ? day(report.publishedOn) : words.notStated },
          { term: words.importedOn, value: day(report.importedOn) },
          { term: words.fileName, value: report.fileName },
          { term: words.bytes, value: formatBytes(locale, report.bytes) },
          { term: words.checksum, value: <code>{report.sha256}</code> },
        ]}
      />
      <p>
        <a href={usePaths().file(report.reportId)} download>
          {words.file}
        </a>
      </p>
    </>
  );
}
