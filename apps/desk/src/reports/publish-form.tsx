import type { ReportReview } from '@huiyin/contract/desk/reports';
import { useAnnounce } from '../app/announcer.tsx';
import { Form } from '../form/form.tsx';
import { useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

/** Publishes a checked draft. */
export function PublishForm({ report }: { report: ReportReview }) {
  const { words } = useWords();
  const announce = useAnnounce();
  const form = useForm({
    check: () => ({}),
    send: async () => {
      const { problems, measures } = await desk.report.publish.mutate({ reportId: report.reportId });
      announce(`${words.reports.published}${words.common.colon}${words.reports.counts(problems, measures)}`);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: deskQuery.report.pathKey() }),
        queryClient.invalidateQueries({ queryKey: deskQuery.topic.pathKey() }),
        queryClient.invalidateQueries({ queryKey: deskQuery.staff.directory.queryKey() }),
      ]);
    },
  });
  if (report.state !== 'draft') return null;
  return (
    <Form form={form} submitLabel={words.reports.publish}>
      <p>{words.reports.publishText}</p>
    </Form>
  );
}
