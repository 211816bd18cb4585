import type { CloseOutStep } from '@huiyin/contract/portal/close-out';
import { closeOutMessages } from '@huiyin/i18n/close-out';
import { Timeline } from '@huiyin/ui/timeline';
import type { Tone } from '@huiyin/ui/tone';
import { useDay, useMessages } from '../../page/use-page.ts';

const tones: Readonly<Partial<Record<CloseOutStep['type'], Tone>>> = {
  closed: 'official',
  checkFailed: 'waiting',
  objected: 'waiting',
  sentBack: 'waiting',
  wordingChanged: 'waiting',
  reopened: 'waiting',
};

/** What happened to a measure, oldest first, each step with who took it. */
export function CloseOutTimeline({ steps }: { steps: readonly CloseOutStep[] }) {
  const { page, steps: words, lookedBack } = useMessages(closeOutMessages);
  const day = useDay();
  if (steps.length === 0) return null;
  const titleOf = ({ type, stage, holds }: CloseOutStep) =>
    type === 'lookedBack' && stage !== null ? lookedBack(stage, holds === true) : words[type];
  return (
    <>
      <h3>{page.timeline}</h3>
      <Timeline
        headingLevel={4}
        entries={steps.map((step) => ({
          key: String(step.number),
          at: step.on,
          when: day(step.on),
          title: titleOf(step),
          tone: step.holds === false ? 'waiting' : (tones[step.type] ?? 'plain'),
          body: <StepBody step={step} />,
        }))}
      />
    </>
  );
}

function StepBody({ step: { words, actor, unit, office } }: { step: CloseOutStep }) {
  const { offices } = useMessages(closeOutMessages);
  return (
    <>
      {actor ? (
        <p className="hy-small hy-soft">
          {unit ?? (office && offices[office])} {actor}
        </p>
      ) : null}
      {words ? <p className="as-typed">{words}</p> : null}
    </>
  );
}
