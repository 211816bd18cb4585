import { parseCaseNumber } from '@huiyin/sealing/case-number';
import { useAnnounce } from '../app/announcer.tsx';
import { TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { failureOf } from '../rpc/failure.ts';
import type { FieldErrors } from '../rpc/use-explain.ts';
import { useWords } from '../words/words.tsx';

/** Keeps a case from being deleted: its number, and why. */
export function SetForm({ done }: { readonly done: () => void }) {
  const { words } = useWords();
  const say = words.legalHolds;
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => ({
      ...(!parseCaseNumber(textOf(data, 'caseNumber')).ok && { caseNumber: say.noNumber }),
      ...reasonMissing(data, words.refusal.reasonMissing),
    }),
    send: async (data) => {
      const caseNumber = textOf(data, 'caseNumber');
      await desk.legalHold.set.mutate({ caseNumber, reason: textOf(data, 'reason') }).catch((error) => {
        throw explained(error, { notFound: say.notFound, invalid: say.already }) ?? error;
      });
      await readHoldsAgain();
    },
    done: () => {
      announce(say.isSet);
      done();
    },
  });
  return (
    <Form form={form} submitLabel={say.submit}>
      <TextInput name="caseNumber" label={say.caseNumber} width="medium" autoComplete="off" />
      <TextArea name="reason" label={say.reason} hint={say.reasonHint} rows={2} limit={500} />
    </Form>
  );
}

type LiftFormProps = { readonly caseNumber: string; readonly close: () => void };

/** Ends a hold, with a reason. */
export function LiftForm({ caseNumber, close }: LiftFormProps) {
  const { words } = useWords();
  const say = words.legalHolds;
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => reasonMissing(data, words.refusal.reasonMissing),
    send: async (data) => {
      await desk.legalHold.lift.mutate({ caseNumber, reason: textOf(data, 'reason') });
      announce(say.lifted);
      await readHoldsAgain();
    },
  });
  return (
    <Form form={form} submitLabel={say.liftSubmit} onCancel={close} danger>
      <TextArea name="reason" label={say.liftReason} hint={say.liftHint} rows={2} limit={500} focused />
    </Form>
  );
}

function reasonMissing(data: FormData, words: string): FieldErrors {
  return textOf(data, 'reason').trim() === '' ? { reason: words } : {};
}

/** What the server said of the number, to be shown at the field; null where it was something else. */
function explained(error: unknown, words: Readonly<Record<string, string>>): NotAcceptable | null {
  const failure = failureOf(error);
  const said = failure.kind === 'answered' ? words[failure.error.code] : undefined;
  return said === undefined ? null : new NotAcceptable({ caseNumber: said });
}

function readHoldsAgain(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: deskQuery.legalHold.pathKey() });
}
