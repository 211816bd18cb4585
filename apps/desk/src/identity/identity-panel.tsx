import type { DeskCase } from '@huiyin/contract/desk/case-view';
import type { OpeningView } from '@huiyin/contract/desk/identity';
import { useQuery } from '@tanstack/react-query';
import { useCaseCommand } from '../cases/view/use-case-command.ts';
import { TextArea } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { OpenedIdentity } from './opened-identity.tsx';

/** The sealed identity of a confidential case: who asked for it and what was answered, asking, and reading what was agreed to. */
export function IdentityPanel({ deskCase }: { deskCase: DeskCase }) {
  const { words } = useWords();
  const { data: openings = [] } = useQuery(
    deskQuery.identity.openings.queryOptions({ caseId: deskCase.caseId }),
  );
  return (
    <section className="identity" aria-labelledby="identity-title">
      <h2 id="identity-title">{words.identity.title}</h2>
      <p className="soft">{words.identity.askIntro}</p>
      {openings.map((opening) => (
        <Opening key={opening.openingId} opening={opening} />
      ))}
      {deskCase.may.includes('askIdentity') &&
        (openings.some(isUnderWay) ? (
          <details>
            <summary>{words.identity.askAgain}</summary>
            <AskForm />
          </details>
        ) : (
          <AskForm />
        ))}
    </section>
  );
}

/** Nobody needs to ask again while an answer is awaited or can be read. */
function isUnderWay({ state, readableUntil }: OpeningView): boolean {
  return state === 'waiting' || readableUntil !== null;
}

function Opening({ opening }: { opening: OpeningView }) {
  const { words } = useWords();
  const dates = useDates();
  const { identity: say } = words;
  return (
    <div className="opening">
      <p>
        <strong>{say[opening.state]}</strong>{' '}
        <span className="soft">{say.askedBy(opening.askedBy, dates.shortMoment(opening.askedAt))}</span>
      </p>
      <p>{opening.reason}</p>
      {opening.declineReason && <p>{opening.declineReason}</p>}
      {opening.readableUntil && (
        <OpenedIdentity openingId={opening.openingId} readableUntil={opening.readableUntil} />
      )}
    </div>
  );
}

function AskForm() {
  const { words } = useWords();
  const act = useCaseCommand();
  const { identity: say } = words;
  const form = useForm({
    check: (data) => (textOf(data, 'reason').trim() === '' ? { reason: words.refusal.reasonMissing } : {}),
    send: async (data) => {
      await act(say.ask, (on) => desk.identity.ask.mutate({ ...on, reason: textOf(data, 'reason') }));
      await queryClient.invalidateQueries({ queryKey: deskQuery.identity.openings.pathKey() });
    },
  });
  return (
    <Form form={form} submitLabel={say.ask}>
      <TextArea name="reason" label={say.reason} hint={say.reasonHint} limit={500} />
    </Form>
  );
}
