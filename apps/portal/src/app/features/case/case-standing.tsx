import type { CasePage } from '@huiyin/contract/portal/case-page';
import { type CaseState, endStates } from '@huiyin/domain/case/states';
import { caseWords } from '@huiyin/i18n/case';
import { followMessages } from '@huiyin/i18n/follow';
import { logMessages } from '@huiyin/i18n/log';
import { Button } from '@huiyin/ui/button';
import { StatusTag } from '@huiyin/ui/status-tag';
import type { Tone } from '@huiyin/ui/tone';
import { useMessages, usePaths } from '../../page/use-page.ts';
import { shownCaseNumber } from '../receipt/shown-case-number.ts';
import { Deadline } from './deadline.tsx';

/** Where the case stands, by when something happens next, and the way out. */
export function CaseStanding({ view }: { view: CasePage }) {
  const { page } = useMessages(followMessages);
  const log = useMessages(logMessages);
  const { states } = useMessages(caseWords);
  const paths = usePaths();
  const isAnsweredTogether = view.state === 'joined' && view.replies.some(({ final }) => final);
  return (
    <header className="standing">
      <h1>{page.title(shownCaseNumber(view.caseNumber))}</h1>
      <p className="standing__state">
        <span className="hy-soft">{page.state}</span>{' '}
        <StatusTag tone={isAnsweredTogether ? 'official' : toneOf(view.state)}>
          {isAnsweredTogether ? page.joinedAnswered : states[view.state]}
        </StatusTag>
      </p>
      <p className="hy-no-print">
        <a href={paths.caseCheck}>{log.check}</a>
      </p>
      {view.deadline ? <Deadline deadline={view.deadline} /> : null}
      {view.state === 'withdrawn' ? <p>{page.withdrawn}</p> : null}
      {view.state === 'joined' && !isAnsweredTogether ? <p>{page.joined}</p> : null}
      {view.keptUntil ? <p className="hy-soft">{page.keptUntil(view.keptUntil)}</p> : null}
      <form action={paths.leave} method="post" className="hy-no-print standing__leave">
        <Button weight="second">{page.leave}</Button>
        <span className="hy-soft hy-small">{page.leaveHint}</span>
      </form>
    </header>
  );
}

function toneOf(state: CaseState): Tone {
  if (state === 'answered') return 'official';
  return endStates.includes(state) ? 'plain' : 'waiting';
}
