import { sealTipKey } from '@huiyin/sealing/tip';
import { Choices } from '../form/choices.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { toBase64 } from '../keys/own-key.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { letIn, type Newcomer, newcomersTo, verdicts } from './let-in.ts';
import type { OpenedTip } from './open-tip.ts';
import { touchKey } from './unlocked-key.ts';

type LetInProps = { readonly tip: OpenedTip; readonly done: () => void };

/** Officers who got a key after the tip came: a reader lets them in once it is said of each that the tip is not about them. */
export function LetInNote({ tip, done }: LetInProps) {
  const { tips: say } = useWords().words;
  const newcomers = newcomersTo(tip.view, tip.key);
  if (newcomers.length === 0) return null;
  return (
    <section className="own" aria-labelledby="newcomers-title">
      <h2 id="newcomers-title">{say.newcomersTitle}</h2>
      <p className="soft">{say.newcomers}</p>
      <LetInForm key={newcomers.map(({ keyId }) => keyId).join()} {...{ tip, newcomers, done }} />
    </section>
  );
}

function LetInForm({
  tip: { view, key },
  newcomers,
  done,
}: LetInProps & { readonly newcomers: readonly Newcomer[] }) {
  const { tips: say } = useWords().words;
  const saidIn = (data: FormData) =>
    newcomers.flatMap((newcomer) => {
      const is = verdicts.find((verdict) => verdict === textOf(data, newcomer.staffId));
      return is ? [{ ...newcomer, is }] : [];
    });
  const first = newcomers[0]?.staffId ?? '';
  const form = useForm({
    check: (data) => (saidIn(data).length === 0 ? { [first]: say.newcomerMissing } : {}),
    send: async (data) => {
      const again = letIn(view, key, saidIn(data));
      if (!again) throw new NotAcceptable({ [first]: say.newcomerMissing });
      touchKey();
      const sealedKey = toBase64(await sealTipKey(again.words, again.readers));
      const { keyIds, escrowId } = again.readers;
      await desk.tip.rewrap.mutate({ tipId: view.tipId, sealedKey, keyIds: [...keyIds], escrowId });
    },
    done,
  });
  const choices = verdicts.map((value) => ({ value, label: say.newcomerIs[value] }));
  return (
    <Form form={form} submitLabel={say.letIn}>
      {newcomers.map(({ staffId, name }) => (
        <Choices key={staffId} name={staffId} legend={say.newcomer(name)} choices={choices} />
      ))}
    </Form>
  );
}
