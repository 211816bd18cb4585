import type { ClueView } from '@huiyin/contract/desk/clues';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SelectInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { problemAt } from '../rpc/failure.ts';
import { useStaff } from '../session/staff-context.ts';
import { useWords } from '../words/words.tsx';

/** 回避: the officer chosen here will see no trace of the clue any more. */
export function ExcludeForm({ view, done }: { view: ClueView; done: () => void }) {
  const { clues: say } = useWords().words;
  const { staffId: own } = useStaff();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    check: (data) => (textOf(data, 'staffId') === '' ? { staffId: say.excludeMissing } : {}),
    send: async (data) => {
      const staffId = textOf(data, 'staffId');
      try {
        await desk.clue.exclude.mutate({ clueId: view.clue.clueId, staffId });
      } catch (error) {
        const problem = problemAt(error, 'staffId');
        if (problem === 'inUse') throw new NotAcceptable({ staffId: say.excludeCustodian });
        if (problem === 'tooMany') throw new NotAcceptable({ staffId: say.excludeLast });
        throw error;
      }
      await queryClient.invalidateQueries({ queryKey: deskQuery.clue.list.queryKey() });
      if (staffId === own) await navigate('/clues');
      else done();
    },
  });
  return (
    <section>
      <h2>{say.exclude}</h2>
      <p className="soft">{say.excludeHint}</p>
      {isOpen ? (
        <Form form={form} submitLabel={say.excludeSend} onCancel={() => setOpen(false)} danger>
          <SelectInput
            name="staffId"
            label={say.excludeWho}
            options={[
              { value: '', label: '' },
              ...view.officers.map(({ staffId, name }) => ({ value: staffId, label: name })),
            ]}
            focused
          />
        </Form>
      ) : (
        <button type="button" onClick={() => setOpen(true)} aria-keyshortcuts="x">
          {say.exclude}
        </button>
      )}
    </section>
  );
}
