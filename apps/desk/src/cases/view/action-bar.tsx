import { useState } from 'react';
import { Link } from 'react-router';
import { FailureNote } from '../../app/answer.tsx';
import { useShortcuts } from '../../keyboard/shortcuts.tsx';
import { desk } from '../../rpc/client.ts';
import { useStaff } from '../../session/staff-context.ts';
import { useWords } from '../../words/words.tsx';
import { actionKeys, actionOrder, type DirectAction, directActions } from '../commands/case-actions.ts';
import { useOpenCase } from './open-case.ts';
import { useCaseCommand } from './use-case-command.ts';
import { WordLetters } from './word-letters.tsx';

/** What may be done now, each with its key. The server said which; it decides again when asked. */
export function ActionBar() {
  const { words } = useWords();
  const { deskCase, panel, openPanel } = useOpenCase();
  const act = useCaseCommand();
  const [failure, setFailure] = useState<unknown>(null);

  const atOnce = (action: DirectAction) => {
    setFailure(null);
    act(labelOf(action), (on) => {
      if (action === 'accept') return desk.case.accept.mutate(on);
      if (action === 'acknowledge') return desk.case.acknowledge.mutate(on);
      if (action === 'resume') return desk.case.resume.mutate(on);
      return desk.case.markUnrelated.mutate({ ...on, unrelated: !deskCase.unrelatedToMeasures });
    }).catch(setFailure);
  };
  const isDirect = (name: string): name is DirectAction => directActions.some((known) => known === name);
  const actions = actionOrder
    .filter((name) => deskCase.may.includes(name) || (name === 'dispatch' && deskCase.may.includes('accept')))
    .map((name) => ({ name, run: () => (isDirect(name) ? atOnce(name) : openPanel(name)) }));
  useShortcuts(
    words.caseView.actions,
    actions.map(({ name, run }) => ({ key: actionKeys[name], label: labelOf(name), run })),
  );

  return (
    <div className="action-bar">
      {actions.length === 0 && <p className="soft">{words.caseView.noActions}</p>}
      {actions.map(({ name, run }) => (
        <button
          key={name}
          type="button"
          className={name === 'handToDiscipline' ? 'action apart' : 'action'}
          aria-expanded={isDirect(name) ? undefined : panel === name}
          onClick={run}
        >
          {labelOf(name)} <kbd>{actionKeys[name]}</kbd>
        </button>
      ))}
      <ReviewLinks />
      <WordLetters />
      {failure !== null && <FailureNote error={failure} />}
    </div>
  );

  function labelOf(action: keyof typeof actionKeys): string {
    if (action === 'dispatch' && deskCase.may.includes('accept')) return words.command.acceptAndDispatch;
    return action === 'markUnrelated' && deskCase.unrelatedToMeasures
      ? words.command.unmarkUnrelated
      : words.command[action];
  }
}

/** A reviewer checks replies and public versions on pages of their own, where both texts stand side by side. */
function ReviewLinks() {
  const { words } = useWords();
  const { deskCase } = useOpenCase();
  const me = useStaff();
  if (me.role !== 'reviewer') return null;
  return (
    <>
      {deskCase.state === 'signed' && (
        <Link to={`/replies/${deskCase.caseId}`} aria-keyshortcuts="Shift+a">
          {words.review.open}
        </Link>
      )}
      {['answered', 'closed', 'archived'].includes(deskCase.state) && (
        <Link to={`/public-answers/${deskCase.caseId}`} aria-keyshortcuts="Shift+o">
          {words.publicAnswer.open}
        </Link>
      )}
    </>
  );
}
