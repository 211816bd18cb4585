import type { ProposalView } from '@huiyin/contract/desk/proposals';
import type { ProposalCommand } from '@huiyin/domain/proposal/proposal';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { StepButtons } from '../form/step-buttons.tsx';
import { useWords } from '../words/words.tsx';
import { EditForm, EscalateForm } from './letter-forms.tsx';
import { RecheckForm, RuleForm } from './rule-forms.tsx';
import { AcknowledgeForm, ReaddressForm, ReplyForm, ServeForm } from './serve-forms.tsx';
import type { StepProps } from './step-props.ts';

type Shown = Exclude<ProposalCommand, 'raiseRecheck'>;
const isShown = (command: ProposalCommand): command is Shown => command !== 'raiseRecheck';

/** What the reader may do to a letter now: first which step, then its form. */
export function ProposalSteps({ view }: { view: ProposalView }) {
  const { proposals: say } = useWords().words;
  const announce = useAnnounce();
  const [step, setStep] = useState<Shown | null>(null);
  const open = view.may.filter(isShown);
  if (open.length === 0) return null;
  const cancel = () => setStep(null);
  const done = () => {
    cancel();
    announce(say.done);
  };
  return (
    <section aria-label={say.steps}>
      <h2>{say.steps}</h2>
      <StepButtons steps={open} chosen={step} labelOf={(command) => say.step[command]} choose={setStep} />
      {step && <StepForm key={step} step={step} view={view} done={done} cancel={cancel} />}
    </section>
  );
}

function StepForm({ step, ...props }: StepProps & { step: Shown }) {
  switch (step) {
    case 'edit':
      return <EditForm {...props} />;
    case 'serve':
      return <ServeForm {...props} />;
    case 'acknowledge':
      return <AcknowledgeForm {...props} />;
    case 'reply':
      return <ReplyForm {...props} />;
    case 'accept':
    case 'return':
      return <RuleForm {...props} ruling={step} />;
    case 'recheckHeld':
    case 'recheckRelapsed':
      return <RecheckForm {...props} result={step === 'recheckHeld' ? 'held' : 'relapsed'} />;
    case 'escalate':
      return <EscalateForm {...props} />;
    case 'readdress':
      return <ReaddressForm {...props} />;
  }
}
