import type { ProposalList } from '@huiyin/contract/desk/proposals';
import { type ProposalOrigin, proposalKinds, proposalOrigins } from '@huiyin/domain/proposal/proposal';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useAnnounce } from '../app/announcer.tsx';
import { Answer } from '../app/answer.tsx';
import { BackLink } from '../app/back-link.tsx';
import { Page } from '../app/page.tsx';
import { Choices } from '../form/choices.tsx';
import { TextArea } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { Picker } from '../form/picker.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { LetterFields, letterIn, letterProblems } from './letter-fields.tsx';

/** A new letter to a unit, perhaps from an alert or a clue named in the address. */
export function NewProposalRoute() {
  const { proposals: say } = useWords().words;
  const [search] = useSearchParams();
  const query = useQuery(deskQuery.proposal.list.queryOptions());
  const originId = search.get('id');
  const named = proposalOrigins.find((one) => one === search.get('from'));
  const origin =
    named && originId !== null ? { origin: named, originId } : ({ origin: 'none', originId: null } as const);
  return (
    <Page title={say.form.title} beside={<BackLink to="/proposals">{say.back}</BackLink>}>
      <Answer query={query}>{({ units }) => <DraftForm units={units} of={origin} />}</Answer>
    </Page>
  );
}

type DraftFormProps = {
  readonly units: ProposalList['units'];
  readonly of: { readonly origin: ProposalOrigin; readonly originId: string | null };
};

function DraftForm({ units, of }: DraftFormProps) {
  const { words } = useWords();
  const { proposals: say } = words;
  const dates = useDates();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [kind, setKind] = useState<(typeof proposalKinds)[number]>('reminder');
  const isTalk = kind === 'talk';
  const form = useForm({
    check: (data) => ({
      ...(textOf(data, 'unitId') === '' && { unitId: say.form.missing }),
      ...(textOf(data, 'stepReason').trim() === '' && { stepReason: say.form.missing }),
      ...letterProblems(data, isTalk, { ...say.form, today: dates.today() }),
    }),
    send: async (data) => {
      const proposalId = crypto.randomUUID();
      await desk.proposal.draft.mutate({
        ...{ proposalId, kind, unitId: textOf(data, 'unitId'), ...of },
        ...{ stepReason: textOf(data, 'stepReason'), ...letterIn(data, isTalk) },
      });
      await queryClient.invalidateQueries({ queryKey: deskQuery.proposal.pathKey() });
      announce(say.form.saved);
      await navigate(`/proposals/${proposalId}`);
    },
  });
  const from = {
    none: '',
    alert: say.form.fromAlert,
    clue: say.form.fromClue,
    measure: say.form.fromMeasure,
  };
  return (
    <Form form={form} submitLabel={say.form.save}>
      {of.origin !== 'none' && <p className="soft">{from[of.origin]}</p>}
      <Choices
        name="kind"
        legend={say.form.kind}
        initial="reminder"
        inline
        choices={proposalKinds.map((value) => ({ value, label: say.kinds[value] }))}
        onChange={(value) => setKind(proposalKinds.find((one) => one === value) ?? 'reminder')}
      />
      <Picker
        name="unitId"
        label={say.form.unit}
        items={units.map(({ unitId, name }) => ({ id: unitId, label: name }))}
      />
      <LetterFields isTalk={isTalk} />
      <TextArea name="stepReason" label={say.form.reason} hint={say.form.reasonHint} rows={3} limit={5000} />
    </Form>
  );
}
