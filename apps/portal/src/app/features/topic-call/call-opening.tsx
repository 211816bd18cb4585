import type { CallView } from '@huiyin/contract/portal/topic-calls';
import { type CallDays, type CallPart, callStages } from '@huiyin/domain/topic-call/topic-call';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { ButtonLink, ButtonRow } from '@huiyin/ui/button';
import { useDay, useMessages, usePaths } from '../../page/use-page.ts';

const partOf: Readonly<Partial<Record<string, CallPart>>> = {
  ...{ proposing: 'propose', voting: 'vote', rating: 'rate' },
};
const dated = ['proposing', 'voting', 'answering', 'rating'] as const;

/** What the call is, where it stands and what one can do now. */
export function CallOpening({ call }: { call: CallView['call'] }) {
  const { page: words, parts } = useMessages(topicCallMessages);
  const paths = usePaths();
  const part = partOf[call.stage];
  return (
    <>
      <h1>{call.title}</h1>
      {call.lead ? <p className="hy-lead as-typed">{call.lead}</p> : null}
      <p>{words.notes[call.stage]}</p>
      <ButtonRow>
        {part && !call.isOver ? (
          <ButtonLink href={paths.callPart(call.year, part)}>{parts[part]}</ButtonLink>
        ) : null}
        <a href={paths.proposalFate(call.year)}>{words.yours}</a>
      </ButtonRow>
      <h2>{words.steps}</h2>
      <ol className="call-steps">
        {dated.map((stage) => (
          <Step key={stage} call={call} stage={stage} />
        ))}
      </ol>
    </>
  );
}

function Step({ call, stage }: { call: CallView['call']; stage: keyof CallDays }) {
  const { page: words, stages } = useMessages(topicCallMessages);
  const day = useDay();
  const until = day(call.days[stage]);
  const [at, here] = [callStages.indexOf(stage), callStages.indexOf(call.stage)];
  const isNow = at === here;
  const said =
    at > here ? words.planned(until) : isNow && !call.isOver ? words.until(until) : words.over(until);
  return (
    <li aria-current={isNow ? 'step' : undefined}>
      <span className="call-steps__name">{stages[stage]}</span> <span>{said}</span>{' '}
      {isNow ? <span className="hy-soft">{words.now}</span> : null}
    </li>
  );
}
