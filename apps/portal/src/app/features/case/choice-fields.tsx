import type { CasePage } from '@huiyin/contract/portal/case-page';
import { followMessages } from '@huiyin/i18n/follow';
import { Radios } from '@huiyin/ui/choices';
import { TextArea } from '@huiyin/ui/text-fields';
import { useMessages } from '../../page/use-page.ts';
import type { TaskFields } from './read-task.ts';

type ChoiceFieldsProps = {
  slug: 'withdraw' | 'consent' | 'publication';
  view: CasePage;
  fields: TaskFields;
  errorOf: (field: string) => string | undefined;
};

/** Tasks that are a yes or a no, with what must be read before it. */
export function ChoiceFields({ slug, view, fields, errorOf }: ChoiceFieldsProps) {
  const { tasks, page } = useMessages(followMessages);
  const { withdraw, consent, publication } = tasks;
  const common = { id: 'choice', name: 'choice', value: fields.choice, error: errorOf('choice') };
  if (slug === 'withdraw') {
    const choices = [
      { value: 'no', label: withdraw.pressedNo },
      { value: 'yes', label: withdraw.pressedYes },
    ];
    return (
      <>
        <Radios {...common} legend={withdraw.pressed} hint={withdraw.pressedHint} choices={choices} />
        <TextArea id="words" label={withdraw.reason} value={fields.words} error={errorOf('words')} rows={4} />
      </>
    );
  }
  if (slug === 'consent') {
    const choices = [
      { value: 'yes', label: page.yes },
      { value: 'no', label: page.no },
    ];
    const now = view.mayPublish ? 'yes' : 'no';
    return (
      <Radios
        {...common}
        value={fields.choice || now}
        legend={consent.question}
        hint={consent.hint}
        choices={choices}
      />
    );
  }
  const choices = [
    { value: 'yes', label: publication.agree },
    { value: 'no', label: publication.decline },
  ];
  return (
    <>
      <Proposal proposal={view.proposal} />
      <Radios {...common} legend={publication.choice} choices={choices} />
    </>
  );
}

function Proposal({ proposal }: { proposal: CasePage['proposal'] }) {
  const { publication } = useMessages(followMessages).tasks;
  if (!proposal) return null;
  return (
    <div className="proposal">
      <h2>{publication.question}</h2>
      <p className="as-typed">{proposal.question}</p>
      <h2>{publication.answer}</h2>
      <p className="as-typed">{proposal.answer}</p>
    </div>
  );
}
