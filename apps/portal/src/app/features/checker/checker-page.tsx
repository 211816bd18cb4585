import type { CheckerView } from '@huiyin/contract/portal/checker';
import type { MeasureRow } from '@huiyin/contract/portal/reading';
import { checkerMessages } from '@huiyin/i18n/checker';
import { portalMessages } from '@huiyin/i18n/portal';
import { Button, ButtonRow } from '@huiyin/ui/button';
import { useDay, useMessages, usePaths } from '../../page/use-page.ts';
import { measureName } from '../measure/measure-name.ts';
import { MeasureStatus } from '../measure/measure-status.tsx';

/** The page of a checker who signed in: who one is here, until when, and every measure to look at. */
export function CheckerPage({
  checker,
  measures,
}: {
  checker: CheckerView;
  measures: readonly MeasureRow[];
}) {
  const words = useMessages(checkerMessages);
  const { measure: measureWords } = useMessages(portalMessages);
  const day = useDay();
  const paths = usePaths();
  return (
    <>
      <div className="hy-column">
        <h1>{words.title}</h1>
        <p>{words.signedIn(words.kinds[checker.kind], checker.label, day(checker.untilOn))}</p>
        <p>{words.how}</p>
        <p className="hy-soft">{words.kept}</p>
        <form action={paths.checkerLeave} method="post">
          <ButtonRow>
            <Button weight="second">{words.leave}</Button>
          </ButtonRow>
        </form>
      </div>
      <section className="hy-section" aria-labelledby="measures">
        <h2 id="measures">{words.measures(measures.length)}</h2>
        <ul className="measures">
          {measures.map((measure) => (
            <li className="measures__row" key={measure.measureId}>
              <a className="measures__name" href={paths.measure(measure.measureId)}>
                {measureName(measure, measureWords)}
              </a>
              <p className="measures__facts">
                <MeasureStatus status={measure.status} />
                <a href={paths.verify(measure.measureId)}>{words.verify}</a>
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
