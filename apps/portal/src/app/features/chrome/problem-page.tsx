import { portalMessages } from '@huiyin/i18n/portal';
import { useMessages, usePage, usePaths } from '../../page/use-page.ts';

type Problem = 'notFound' | 'tooMany' | 'unavailable';

/** What stands where a page could not be shown: what happened, whom to call, where to go on. */
export function ProblemPage({ problem }: { problem: Problem }) {
  const { problems } = useMessages(portalMessages);
  const { phone } = usePage().jurisdiction;
  const paths = usePaths();
  const title = `${problem}Title` as const;
  return (
    <div className="hy-column">
      <h1>{problems[title]}</h1>
      <p className="hy-lead">{problems[problem]}</p>
      <p>
        <a href={`tel:${phone}`}>{problems.call(phone)}</a>
      </p>
      <p>
        <a href={paths.home}>{problems.toHome}</a>
      </p>
    </div>
  );
}
