import type { BulletinPage } from '@huiyin/contract/desk/bulletins';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { FailureNote } from '../app/answer.tsx';
import { TextArea } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { isConflict, problemAt } from '../rpc/failure.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

type Props = { readonly view: BulletinPage };

/** An approved bulletin on the public site: put there by an act of its own, and taken off with a public reason. */
export function Publication({ view }: Props) {
  const { bulletins: say } = useWords().words;
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const { mayPublish, mayWithdraw, events } = view.publication;
  if (!mayPublish && !mayWithdraw) return null;
  const close = () => setOpen(false);
  return (
    <section className="trend screen-only">
      <h2>{say.publication}</h2>
      {mayWithdraw && (
        <p>
          <a href={view.address}>{view.address}</a>
        </p>
      )}
      {events.length > 0 && (
        <ul>
          {events.map(({ type, on, by, reason }) => (
            <li key={`${on} ${type} ${reason}`}>
              {type === 'publish'
                ? say.publishedBy(by, dates.day(on))
                : say.withdrawnBy(by, dates.day(on), reason)}
            </li>
          ))}
        </ul>
      )}
      {!isOpen && (
        <p className="form-buttons">
          <button type="button" onClick={() => setOpen(true)} aria-keyshortcuts="o">
            {mayPublish ? say.publish : say.withdraw}
          </button>
        </p>
      )}
      {isOpen && mayPublish && <PublishStep view={view} close={close} />}
      {isOpen && mayWithdraw && <WithdrawForm view={view} close={close} />}
    </section>
  );
}

type StepProps = Props & { readonly close: () => void };

function PublishStep({ view, close }: StepProps) {
  const { bulletins: say, common } = useWords().words;
  const { withheld, personal } = view.publication;
  const done = useDone(say.publishedNow, close);
  const { bulletin, version } = view;
  const publish = useMutation({
    mutationFn: () => desk.bulletin.publish.mutate({ bulletinId: bulletin.bulletinId, version }),
    onSuccess: done,
  });
  const period = problemAt(publish.error, 'period');
  return (
    <>
      <p>{say.publishHint}</p>
      {withheld !== null && withheld > 0 && <p>{say.withheld(withheld)}</p>}
      {personal.length > 0 && <p className="waiting">{say.personal(personal.join(common.items))}</p>}
      <div role="status">
        {period && <p className="late">{period === 'taken' ? say.periodTaken : say.periodInUse}</p>}
        {publish.error && !period && <FailureNote error={publish.error} />}
      </div>
      <p className="form-buttons">
        <button type="button" className="primary" onClick={() => publish.isPending || publish.mutate()}>
          {say.publishSend}
        </button>
        <button type="button" onClick={close}>
          {common.cancel}
        </button>
      </p>
    </>
  );
}

function WithdrawForm({ view, close }: StepProps) {
  const { bulletins: say } = useWords().words;
  const done = useDone(say.withdrawnNow, close);
  const { bulletin, version } = view;
  const form = useForm({
    check: (data) => (textOf(data, 'reason').trim() === '' ? { reason: say.missing } : {}),
    send: async (data) => {
      const input = { bulletinId: bulletin.bulletinId, version, reason: textOf(data, 'reason') };
      await desk.bulletin.withdraw.mutate(input).catch((error: unknown) => {
        throw isConflict(error) ? new NotAcceptable({ reason: say.changed }) : error;
      });
    },
    done,
  });
  return (
    <Form form={form} submitLabel={say.withdrawSend} onCancel={close} danger>
      <TextArea
        name="reason"
        label={say.withdrawReason}
        hint={say.withdrawHint}
        rows={3}
        limit={500}
        focused
      />
    </Form>
  );
}

function useDone(told: string, close: () => void) {
  const announce = useAnnounce();
  return () => {
    close();
    announce(told);
    void queryClient.invalidateQueries({ queryKey: deskQuery.bulletin.pathKey() });
  };
}
