import type { ReportReview } from '@huiyin/contract/desk/reports';
import { formatNumber } from '@huiyin/i18n/format';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** What the file is and what was found in it, in figures. */
export function ReportSummary({ report }: { report: ReportReview }) {
  const { words, locale } = useWords();
  const dates = useDates();
  const { reports: say, common } = words;
  const measures = report.found.reduce((sum, problem) => sum + problem.measures.length, 0);
  const contact = [...report.contact.phone, ...report.contact.email, ...report.contact.address].join('　');
  return (
    <>
      {report.reason !== null && (
        <p className="failure">{say.notReport + words.common.colon + report.reason}</p>
      )}
      <p className="large-text">{say.counts(report.found.length, measures)}</p>
      <dl className="facts across">
        <div>
          <dt>{say.columns.published}</dt>
          <dd>{report.publishedOn ? dates.day(report.publishedOn) : common.unknown}</dd>
        </div>
        <div>
          <dt>{say.body}</dt>
          <dd>{report.body ?? common.unknown}</dd>
        </div>
        <div>
          <dt>{say.contact}</dt>
          <dd>{contact || common.unknown}</dd>
        </div>
        <div>
          <dt>{say.file}</dt>
          <dd>
            {report.fileName + words.common.comma + formatNumber(locale, report.bytes)} {say.bytes}
          </dd>
        </div>
        <div>
          <dt>{say.sha}</dt>
          <dd className="sha">{report.sha256}</dd>
        </div>
      </dl>
    </>
  );
}
