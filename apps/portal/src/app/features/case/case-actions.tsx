import type { CasePage } from '@huiyin/contract/portal/case-page';
import { followMessages } from '@huiyin/i18n/follow';
import { ButtonLink, ButtonRow } from '@huiyin/ui/button';
import { useMessages, usePaths } from '../../page/use-page.ts';
import { tasks } from './tasks.ts';

const answersNeeded = ['supply-info', 'publication', 'rate'];

/** What the citizen can do now; what the office waits for stands first, as buttons. */
export function CaseActions({ view }: { view: CasePage }) {
  const words = useMessages(followMessages);
  const paths = usePaths();
  const allowed = tasks.filter((task) => view.may.includes(task.needs) && !isAnswered(view, task.slug));
  const asked = allowed.filter((task) => answersNeeded.includes(task.slug));
  const others = allowed.filter((task) => !answersNeeded.includes(task.slug));
  if (allowed.length === 0) return null;
  return (
    <section aria-labelledby="actions" className="hy-no-print actions">
      <h2 id="actions">{words.page.actions}</h2>
      {asked.length > 0 ? (
        <ButtonRow>
          {asked.map((task) => (
            <ButtonLink key={task.slug} href={paths.caseTask(task.slug)}>
              {words.tasks[task.words].link}
            </ButtonLink>
          ))}
        </ButtonRow>
      ) : null}
      <ul>
        {others.map((task) => (
          <li key={task.slug}>
            <a href={paths.caseTask(task.slug)}>{words.tasks[task.words].link}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A round that has been rated is not asked about again on this page. */
function isAnswered(view: CasePage, slug: string): boolean {
  const round = Math.max(...view.replies.map((reply) => reply.round), 0);
  return slug === 'rate' && view.ratings.some((rating) => rating.round === round);
}
