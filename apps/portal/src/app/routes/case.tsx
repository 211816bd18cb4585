import { followMessages } from '@huiyin/i18n/follow';
import { messages } from '@huiyin/i18n/locale';
import { Notice } from '@huiyin/ui/notice';
import { data } from 'react-router';
import { CaseActions } from '../features/case/case-actions.tsx';
import { CaseFacts } from '../features/case/case-facts.tsx';
import { caseOrLookup } from '../features/case/case-or-lookup.ts';
import { CaseStanding } from '../features/case/case-standing.tsx';
import { CaseTimeline } from '../features/case/case-timeline.tsx';
import { CitizensWords } from '../features/case/citizens-words.tsx';
import { Replies } from '../features/case/replies.tsx';
import { taskOf } from '../features/case/tasks.ts';
import { shownCaseNumber } from '../features/receipt/shown-case-number.ts';
import { describe } from '../page/meta.ts';
import { pageContext } from '../page/page-context.ts';
import { useMessages } from '../page/use-page.ts';
import type { Route } from './+types/case.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const view = await caseOrLookup(context);
  if (!view) throw data(null, { status: 404 });
  return { page: context.get(pageContext), view, done: new URL(request.url).searchParams.get('done') };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page, view } = loaderData;
  return describe(page, {
    title: messages(page.locale, followMessages).page.title(shownCaseNumber(view.caseNumber)),
  });
}

export default function Case({ loaderData: { view, done } }: Route.ComponentProps) {
  return (
    <>
      <Done done={done} />
      <CaseStanding view={view} />
      <div className="hy-split">
        <div>
          <CaseActions view={view} />
          <Replies view={view} />
          <CaseTimeline entries={view.timeline} />
        </div>
        <div className="beside">
          <CaseFacts view={view} />
          <CitizensWords view={view} />
        </div>
      </div>
    </>
  );
}

function Done({ done }: { done: string | null }) {
  const { page } = useMessages(followMessages);
  const task = taskOf(done ?? '');
  if (task) {
    return (
      <Notice tone="proven">
        <p role="status">{page.done[task.slug]}</p>
      </Notice>
    );
  }
  if (done !== 'conflict' && done !== 'refused') return null;
  return (
    <Notice tone="waiting">
      <p role="status">{page[done]}</p>
    </Notice>
  );
}
