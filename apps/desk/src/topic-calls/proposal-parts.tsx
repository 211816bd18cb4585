import {
  type CallProposal,
  proposalPageSize,
  proposalParts,
  type TopicCallView,
} from '@huiyin/contract/desk/topic-calls';
import { mayModerateCalls } from '@huiyin/domain/topic-call/topic-call';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useWords } from '../words/words.tsx';
import { ModerateForm } from './moderate-form.tsx';
import { TakeOutButton } from './take-out-button.tsx';
import { useCallWords } from './use-call-words.ts';

type ProposalProps = { readonly view: TopicCallView; readonly proposal: CallProposal };

/** Proposals by what became of them, a page at a time; the part and page stand in the address. */
export function ProposalParts({ view }: { view: TopicCallView }) {
  const { topicCalls: say } = useWords().words;
  const [search, setSearch] = useSearchParams();
  const first = proposalParts.find((known) => countOf(view, known) > 0) ?? 'pending';
  const part = proposalParts.find((known) => known === search.get('part')) ?? first;
  const page = Math.max(0, Number(search.get('page')) || 0);
  const { callId } = view.call;
  const query = useQuery(deskQuery.topicCall.proposals.queryOptions({ callId, part, page }));
  const go = (next: { part: string; page: number }) =>
    setSearch({ part: next.part, page: String(next.page) }, { preventScrollReset: true });
  return (
    <section className="trend">
      <h2>{say.proposals}</h2>
      <fieldset className="field">
        <legend>{say.part}</legend>
        <div className="choices inline">
          {proposalParts.map((one) => (
            <div className="choice" key={one}>
              <input
                type="radio"
                id={`part-${one}`}
                name="part"
                checked={one === part}
                onChange={() => go({ part: one, page: 0 })}
              />
              <label htmlFor={`part-${one}`}>
                {say.parts[one]} <span className="soft number">{countOf(view, one)}</span>
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <Answer query={query}>
        {({ total, proposals }) => (
          <>
            {proposals.length === 0 && <p className="empty">{say.nothing}</p>}
            <ol className="ruled-list">
              {proposals.map((proposal) => (
                <Proposal key={proposal.proposalId} view={view} proposal={proposal} />
              ))}
            </ol>
            {total > proposalPageSize && (
              <p className="form-buttons">
                {page > 0 && (
                  <button type="button" onClick={() => go({ part, page: page - 1 })} aria-keyshortcuts=",">
                    {say.earlier}
                  </button>
                )}
                <span className="soft">{say.page(page + 1, Math.ceil(total / proposalPageSize))}</span>
                {(page + 1) * proposalPageSize < total && (
                  <button type="button" onClick={() => go({ part, page: page + 1 })} aria-keyshortcuts=".">
                    {say.later}
                  </button>
                )}
              </p>
            )}
          </>
        )}
      </Answer>
    </section>
  );
}

function countOf({ counts }: TopicCallView, part: (typeof proposalParts)[number]): number {
  switch (part) {
    case 'pending':
      return counts.pending;
    case 'ungrouped':
      return counts.ungrouped;
    case 'grouped':
      return counts.published - counts.ungrouped;
    case 'refused':
      return counts.refused.reduce((sum, { n }) => sum + n, 0);
  }
}

function Proposal({ view, proposal }: ProposalProps) {
  const { topicCalls: say, common } = useWords().words;
  const { reasons } = useCallWords();
  const { role } = useStaff();
  const [isOpen, setOpen] = useState(false);
  const { number, text, publicText, state, reason, groupId, town } = proposal;
  const topic = view.topics.find((one) => one.groupId === groupId);
  const mayGroup = view.may.some(({ command }) => command === 'group');
  return (
    <li>
      <p className="as-typed">{state === 'published' ? publicText : text}</p>
      <p className="soft">
        {say.number(number)}
        {town && ` · ${town}`}
        {topic && ` · ${say.inTopic(topic.number)} ${topic.title}`}
        {reason && ` · ${reasons[reason]}`}
      </p>
      {state === 'published' && text !== publicText && (
        <p className="soft as-typed">{say.sent + common.colon + text}</p>
      )}
      {mayGroup && groupId && <TakeOutButton view={view} proposal={proposal} />}
      {mayModerateCalls({ kind: role }) && !isOpen && (
        <button type="button" onClick={() => setOpen(true)} aria-keyshortcuts="e">
          {state === 'pending' ? say.moderate : say.moderateAgain}
        </button>
      )}
      {isOpen && <ModerateForm callId={view.call.callId} proposal={proposal} close={() => setOpen(false)} />}
    </li>
  );
}
