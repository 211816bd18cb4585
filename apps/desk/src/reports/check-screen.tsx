import type { ReportReview } from '@huiyin/contract/desk/reports';
import { useRef, useState } from 'react';
import { Page } from '../app/page.tsx';
import { useWords } from '../words/words.tsx';
import { DiscardForm } from './discard-form.tsx';
import { FoundList } from './found-list.tsx';
import { OriginalText } from './original-text.tsx';
import { PublishForm } from './publish-form.tsx';
import { ReportChanges } from './report-changes.tsx';
import { ReportSummary } from './report-summary.tsx';
import type { Place } from './text-pieces.ts';
import { WarningList } from './warning-list.tsx';

/** The kept original on the left; on the right what was found in it, with warnings that lead to their places. */
export function CheckScreen({ report }: { report: ReportReview }) {
  const { words } = useWords();
  const [place, setPlace] = useState<Place | null>(null);
  const original = useRef<HTMLDivElement>(null);
  return (
    <Page
      title={report.title ?? words.reports.checkTitle}
      wide
      beside={<span>{words.reports.state[report.state]}</span>}
    >
      <ReportSummary report={report} />
      <ReportChanges changes={report.changes} />
      <PublishForm report={report} />
      <div className="report">
        <section className="report-original">
          <h2>{words.reports.original}</h2>
          <OriginalText
            text={report.text}
            warnings={report.warningsFound}
            place={place}
            container={original}
          />
        </section>
        <section className="report-found">
          <WarningList warnings={report.warningsFound} show={setPlace} />
          <FoundList report={report} show={setPlace} original={original} />
        </section>
      </div>
      {report.state === 'draft' && <DiscardForm reportId={report.reportId} />}
    </Page>
  );
}
