import { useNavigate } from 'react-router';
import { useAnnounce } from '../../app/announcer.tsx';
import { Confirm } from '../../form/choices.tsx';
import { TextArea } from '../../form/controls.tsx';
import { forgetDrafts } from '../../form/draft.ts';
import { Form } from '../../form/form.tsx';
import { textOf, useForm } from '../../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../../rpc/client.ts';
import { isConflict } from '../../rpc/failure.ts';
import { useWords } from '../../words/words.tsx';
import { useOpenCase } from '../view/open-case.ts';
import { readCasesAgain } from '../view/use-case-command.ts';

/** 转纪检监察机关: after it, this officer cannot see the case either, so the screen forgets it and goes back to the list. */
export function HandOverForm() {
  const { words } = useWords();
  const { deskCase, meetConflict, openPanel } = useOpenCase();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { caseId, version } = deskCase;
  const form = useForm({
    check: (data) => ({
      ...(textOf(data, 'reason').trim() === '' && { reason: words.refusal.reasonMissing }),
      ...(textOf(data, 'understood') === '' && { understood: words.forms.handOverConfirmMissing }),
    }),
    send: async (data) => {
      try {
        await desk.case.handToDiscipline.mutate({ caseId, version, reason: textOf(data, 'reason') });
      } catch (error) {
        if (isConflict(error)) meetConflict();
        throw error;
      }
      forgetDrafts(caseId);
      await navigate('/cases', { replace: true });
      queryClient.removeQueries({ queryKey: deskQuery.case.view.queryKey({ caseId }) });
      queryClient.removeQueries({ queryKey: deskQuery.case.suggestions.queryKey({ caseId }) });
      await readCasesAgain();
      announce(words.forms.handedOver);
    },
  });
  return (
    <Form form={form} submitLabel={words.command.handToDiscipline} onCancel={() => openPanel(null)} danger>
      <p>{words.forms.handOverText}</p>
      <TextArea name="reason" label={words.forms.handOverReason} limit={500} rows={3} focused />
      <Confirm name="understood" label={words.forms.handOverConfirm} />
    </Form>
  );
}
