import type { TopicCallView } from '@huiyin/contract/desk/topic-calls';
import { type CallCommand, mayRunCalls } from '@huiyin/domain/topic-call/topic-call';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAnnounce } from '../app/announcer.tsx';
import { StepButtons } from '../form/step-buttons.tsx';
import { useStaff } from '../session/staff-context.ts';
import { useWords } from '../words/words.tsx';
import { AdoptForm } from './adopt-form.tsx';
import type { CallStepProps } from './call-step-props.ts';
import { ExtendForm, NextStageForm } from './stage-forms.tsx';

const shown = ['openVoting', 'adopt', 'openRating', 'extend'] as const;
type ShownStep = (typeof shown)[number];
const isShown = (command: CallCommand): command is ShownStep => shown.some((one) => one === command);

/** What the discipline office may do to the call now: which step, what is in its way, then its form. */
export function CallSteps({ view }: { view: TopicCallView }) {
  const { topicCalls: say } = useWords().words;
  const announce = useAnnounce();
  const [step, setStep] = useState<ShownStep | null>(null);
  const isRunner = mayRunCalls({ kind: useStaff().role });
  const open = view.may.map(({ command }) => command).filter(isShown);
  if (!isRunner || view.call.stage === 'ended') return null;
  const blockers = view.may.find(({ command }) => command === step)?.blockers ?? [];
  const cancel = () => setStep(null);
  const done = () => {
    cancel();
    announce(say.done);
  };
  return (
    <section aria-label={say.steps} className="trend">
      <h2>{say.steps}</h2>
      {['proposing', 'voting', 'rating'].includes(view.call.stage) && <p className="soft">{say.byTime}</p>}
      <StepButtons steps={open} chosen={step} labelOf={(command) => say.step[command]} choose={setStep} />
      {step && blockers.length > 0 && (
        <div className="note" role="status">
          <p>{say.blocked}</p>
          <ul>
            {blockers.map((blocker) => (
              <li key={blocker}>
                {say.blockers[blocker]}{' '}
                {blocker === 'heldVotes' && <Link to="/measures/holds">{say.holds}</Link>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {step && blockers.length === 0 && <StepForm step={step} {...{ view, done, cancel }} />}
    </section>
  );
}

function StepForm({ step, ...props }: CallStepProps & { step: ShownStep }) {
  switch (step) {
    case 'adopt':
      return <AdoptForm {...props} />;
    case 'extend':
      return <ExtendForm {...props} />;
    default:
      return <NextStageForm key={step} step={step} {...props} />;
  }
}
