import type { ProposalView } from '@huiyin/contract/desk/proposals';
import { useState } from 'react';
import { Link } from 'react-router';
import { FailureNote } from '../app/answer.tsx';
import { type Fact, Facts } from '../app/facts.tsx';
import { saveFile } from '../measures/save-file.ts';
import { desk } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { ProposalSteps } from './proposal-steps.tsx';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A letter: what it says and what was answered on the left, what to do on the right. */
export function ProposalScreen({ view }: { view: ProposalView }) {
  const { proposals: say } = useWords().words;
  const dates = useDates();
  const [failure, setFailure] = useState<unknown>(null);
  const save = async () => {
    setFailure(null);
    const { fileName, base64 } = await desk.proposal.letter.query({ proposalId: view.proposal.proposalId });
    saveFile(fileName, base64, word);
  };
  return (
    <div className="case letter">
      <div className="case-said">
        <ProposalFacts view={view} />
        {view.unitGone && <p className="late">{say.unitGone}</p>}
        <p className="as-typed">{view.text}</p>
        {view.talk && (
          <p>
            {say.talk} <span className="number">{dates.day(view.talk.heldOn)}</span> {view.talk.place}{' '}
            {say.form.interviewers} {view.talk.interviewers} {say.form.interviewed} {view.talk.interviewed}
          </p>
        )}
        <section>
          <h2>{say.items}</h2>
          <ol>
            {view.items.map(({ number, text, dueOn, reply }) => (
              <li key={number}>
                <span className="number">{number}.</span> {text}{' '}
                <span className="soft number">{say.itemDue(dates.day(dueOn))}</span>
                <p className={reply === '' ? 'soft' : 'as-typed'}>{reply || say.noReply}</p>
              </li>
            ))}
          </ol>
        </section>
        <p>
          <button type="button" onClick={() => void save().catch(setFailure)} aria-keyshortcuts="d">
            {say.letter}
          </button>
        </p>
        {failure !== null && <FailureNote error={failure} />}
        <History events={view.events} />
      </div>
      <aside className="case-aside">
        <ProposalSteps key={view.proposal.version} view={view} />
      </aside>
    </div>
  );
}

function ProposalFacts({ view }: { view: ProposalView }) {
  const { proposals: say } = useWords().words;
  const dates = useDates();
  const { kind, reference, unit, state, dueOn, servedOn, late } = view.proposal;
  const { inside } = view;
  const origins = {
    none: null,
    alert: { name: say.form.fromAlert, to: `/alerts/${inside?.originId}` },
    clue: { name: say.form.fromClue, to: `/clues/${inside?.originId}` },
    measure: { name: say.form.fromMeasure, to: `/measures/${inside?.originId}` },
  };
  const origin = inside && origins[inside.origin];
  const rows: Fact[] = [
    [say.facts.kind, say.kinds[kind]],
    [say.facts.reference, reference],
    [
      say.facts.unit,
      <>
        {unit} {view.nowCalled !== null && <span className="soft">{say.nowCalled(view.nowCalled)}</span>}
      </>,
    ],
    [say.facts.state, say.states[state]],
    [
      say.facts.due,
      <>
        <span className="number">{dates.day(dueOn)}</span>{' '}
        {late && <strong className="late">{say.late}</strong>}
      </>,
    ],
    [say.facts.served, servedOn && dates.day(servedOn)],
    [say.facts.approvedBy, view.approvedBy],
    [say.facts.origin, origin && <Link to={origin.to}>{origin.name}</Link>],
    [say.facts.step, inside && `${dates.day(inside.stepOn)} ${inside.stepReason}`],
    [
      say.facts.ladder,
      (inside?.previousId || inside?.nextId) && (
        <>
          {inside.previousId && <Link to={`/proposals/${inside.previousId}`}>{say.facts.previous}</Link>}{' '}
          {inside.nextId && <Link to={`/proposals/${inside.nextId}`}>{say.facts.next}</Link>}
        </>
      ),
    ],
  ];
  return <Facts rows={rows} />;
}

function History({ events }: Pick<ProposalView, 'events'>) {
  const { proposals: say } = useWords().words;
  const dates = useDates();
  return (
    <section>
      <h2>{say.history}</h2>
      <ol className="plain-list">
        {events.map(({ type, on, by, words }, at) => (
          <li key={at}>
            <span className="soft number">{dates.day(on)}</span> {say.event[type]}{' '}
            <span className="soft">{by ?? say.system}</span>
            {words !== '' && <p className="as-typed">{words}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
