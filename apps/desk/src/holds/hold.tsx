import type { HeldAnswers } from '@huiyin/contract/desk/holds';
import { verificationAnswers } from '@huiyin/domain/claims/verification';
import { claimMessages } from '@huiyin/i18n/claims';
import { messages } from '@huiyin/i18n/locale';
import { useState } from 'react';
import { Link } from 'react-router';
import { measureName } from '../directory/measure-name.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { DecideHoldForm } from './decide-hold-form.tsx';

type HoldProps = { readonly hold: HeldAnswers; readonly mayDecide: boolean };

/** One burst: how it came, to what; how it answered only once it was decided. */
export function Hold({ hold, mayDecide }: HoldProps) {
  const { holds: say, topicCalls } = useWords().words;
  const dates = useDates();
  const [open, setOpen] = useState(false);
  const { pattern, state, openedOn, answers, devices, items, calls } = hold;
  const waits = state === 'held';
  return (
    <section data-row>
      <h2>
        {dates.day(openedOn)} {say.states[state]}
      </h2>
      <p>
        {say.patterns[pattern]} {say.span(dates.moment(hold.firstAt), dates.moment(hold.lastAt))}{' '}
        {say.counts(answers, devices)}
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.measureId}>
            <Link to={`/measures/${item.measureId}`}>{measureName(item)}</Link>{' '}
            <span className="soft">{say.ofItem(item.answers)}</span>
          </li>
        ))}
        {calls.map((one) => (
          <li key={one.about}>
            {topicCalls.heldOf(one.year, topicCalls.heldVoices[one.about], one.answers)}
          </li>
        ))}
      </ul>
      {waits && <p className="soft">{say.unseen(dates.day(hold.decideBy))}</p>}
      <Decided hold={hold} />
      {waits && mayDecide && !open && (
        <button type="button" onClick={() => setOpen(true)} aria-keyshortcuts="e">
          {say.decide}
        </button>
      )}
      {waits && open && <DecideHoldForm holdId={hold.holdId} close={() => setOpen(false)} />}
    </section>
  );
}

function Decided({ hold: { said, decision } }: { hold: HeldAnswers }) {
  const { words, locale } = useWords();
  const say = words.holds;
  const { answers } = messages(locale, claimMessages).said;
  const dates = useDates();
  if (decision === null) return null;
  return (
    <p className="note">
      {say.decided(dates.day(decision.on), decision.by ?? say.byTime)} {decision.reason ?? ''}{' '}
      <span className="soft">
        {said && verificationAnswers.map((answer) => `${answers[answer]} ${said[answer]}`).join(' · ')}
      </span>
    </p>
  );
}
