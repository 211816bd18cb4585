import { useNavigate } from 'react-router';
import { useAnnounce } from '../app/announcer.tsx';
import { Form } from '../form/form.tsx';
import { useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

/** Throws a draft away; folded, so that it is not next to publishing. */
export function DiscardForm({ reportId }: { reportId: string }) {
  const { words } = useWords();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const form = useForm({
    check: () => ({}),
    send: async () => {
      await desk.report.discard.mutate({ reportId });
      announce(words.reports.discarded);
      await navigate('/reports', { replace: true });
      await queryClient.invalidateQueries({ queryKey: deskQuery.report.list.queryKey() });
    },
  });
  return (
    <details>
      <summary aria-keyshortcuts="x">{words.reports.discard}</summary>
      <Form form={form} submitLabel={words.reports.discard} danger>
        <p>{words.reports.discardText}</p>
      </Form>
    </details>
  );
}
