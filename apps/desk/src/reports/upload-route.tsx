import { useQuery } from '@tanstack/react-query';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { UploadForm } from './upload-form.tsx';

/** Bring in a report, or a new version of one. */
export function UploadRoute() {
  const { words } = useWords();
  const query = useQuery(deskQuery.report.list.queryOptions());
  return (
    <Page title={words.reports.uploadTitle}>
      <Answer query={query}>{(reports) => <UploadForm reports={reports} />}</Answer>
    </Page>
  );
}
