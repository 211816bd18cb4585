import type { PublicThread } from '@huiyin/contract/portal/reading';
import { caseWords } from '@huiyin/i18n/case';
import { portalMessages } from '@huiyin/i18n/portal';
import { Timeline, type TimelineEntry } from '@huiyin/ui/timeline';
import type { Tone } from '@huiyin/ui/tone';
import { useDay, useMessages } from '../../page/use-page.ts';
import { QuotedReport } from '../measure/quoted-report.tsx';
import { StepBody } from './step-body.tsx';

type Step = PublicThread['steps'][number];

/** A published case as a dated record: the city's words, the question, each step with its day, answers and ratings. */
export function ThreadRecord({ record, headingLevel = 3 }: { record: PublicThread; headingLevel?: 3 | 4 }) {
  const { thread } = useMessages(portalMessages);
  const { kinds } = useMessages(caseWords);
  const Heading = headingLevel === 3 ? 'h2' : 'h3';
  const asked = [record.kind ? kinds[record.kind] : null, record.town].filter(Boolean).join(' · ');
  return (
    <div className="thread">
      <div className="thread__matter">
        {record.quoted ? <QuotedReport quoted={record.quoted} /> : null}
        <section className="thread__question">
          <Heading className="thread__label">{thread.question}</Heading>
          {asked ? <p className="hy-soft hy-small">{asked}</p> : null}
          <p className="as-typed">{record.question}</p>
        </section>
      </div>
      <div>
        <Timeline entries={useEntries(record)} headingLevel={headingLevel} />
        <p className="thread__idle">
          <strong>{thread.idle(record.daysInNobodysHands)}</strong>
          <span className="hy-soft"> {thread.idleLead}</span>
        </p>
        <p className="hy-small hy-soft">{thread.redacted}</p>
      </div>
    </div>
  );
}

function useEntries({ steps }: PublicThread): TimelineEntry[] {
  const { thread } = useMessages(portalMessages);
  const day = useDay();
  return steps.map((step, index) => {
    const name = step.step === 'answered' && step.round > 0 ? thread.secondAnswer : thread.steps[step.step];
    return {
      key: `${index}-${step.step}`,
      at: step.on,
      when: day(step.on),
      title: step.unit ? thread.stepWithUnit(name, step.unit) : name,
      tone: toneOf(step),
      body: step.answer || step.rating ? <StepBody step={step} /> : null,
    };
  });
}

function toneOf({ step, rating }: Step): Tone {
  if (step === 'answered') return 'official';
  if (step === 'reworkRequested') return 'waiting';
  return rating?.solved === 'yes' ? 'proven' : 'plain';
}
