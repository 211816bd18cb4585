import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FailureNote } from '../../app/answer.tsx';
import { useShortcuts } from '../../keyboard/shortcuts.tsx';
import { desk, deskQuery } from '../../rpc/client.ts';
import { useWords } from '../../words/words.tsx';
import { caseNumberText } from '../case-number-text.ts';
import { useOpenCase } from './open-case.ts';
import { useCaseCommand } from './use-case-command.ts';

type Taken = { readonly key: string; readonly label: string; readonly run: () => void };

/** What the text says of kind and town where the case has none: one key takes it, and nothing is decided without it. */
export function SuggestedFacts() {
  const { words, caseWords } = useWords();
  const { deskCase } = useOpenCase();
  const act = useCaseCommand();
  const [failure, setFailure] = useState<unknown>(null);
  const { caseView, command } = words;
  const mayClassify = deskCase.may.includes('classify');
  const { data } = useQuery(
    deskQuery.case.suggestions.queryOptions({ caseId: deskCase.caseId }, { enabled: mayClassify }),
  );
  const run = (what: string, send: Parameters<typeof act>[1]) => {
    setFailure(null);
    act(what, send).catch(setFailure);
  };
  const { kind = null, town = null } = mayClassify ? (data ?? {}) : {};
  const taken: Taken[] = [];
  if (kind !== null && kind !== 'misconductTip' && deskCase.kind === null) {
    const like = data?.kindAsIn.map(({ caseNumber }) => caseNumberText(caseNumber)) ?? [];
    const label =
      like.length === 0
        ? caseView.kindMayBe(caseWords.kinds[kind])
        : caseView.kindAsIn(caseWords.kinds[kind], like.join(words.common.items));
    taken.push({
      ...{ key: '[', label },
      run: () => run(command.classify, (on) => desk.case.classify.mutate({ ...on, kind })),
    });
  }
  if (town !== null && deskCase.town === null) {
    const label = caseView.townMayBe(town.name);
    taken.push({
      ...{ key: ']', label },
      run: () => run(command.locate, (on) => desk.case.locate.mutate({ ...on, townId: town.townId })),
    });
  }
  useShortcuts(caseView.recognised, taken);

  if (taken.length === 0 && kind !== 'misconductTip') return null;
  return (
    <section>
      <h2>{caseView.recognised}</h2>
      {failure !== null && <FailureNote error={failure} />}
      {kind === 'misconductTip' && <p className="waiting">{caseView.mayBeTip}</p>}
      <ul className="suggestions">
        {taken.map(({ key, label, run: take }) => (
          <li key={key}>
            <button type="button" className="suggestion" onClick={take}>
              <kbd>{key}</kbd>
              <span>{label}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
