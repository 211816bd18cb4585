import type { MeasureLine } from '@huiyin/contract/portal/reading';
import { portalMessages } from '@huiyin/i18n/portal';
import type { ReactNode } from 'react';
import { useMessages, usePaths } from '../../page/use-page.ts';
import { measureName } from './measure-name.ts';
import { MeasureStatus } from './measure-status.tsx';
import { CountedThrough, PublicCountText } from './public-count.tsx';

type Listed = MeasureLine & { readonly snippet?: ReactNode };

/** Measures with their status and counts, one a row; the counts' day is said once, below. */
export function MeasureList({ measures }: { measures: readonly Listed[] }) {
  return (
    <>
      <ul className="measures">
        {measures.map((measure) => (
          <MeasureRow key={measure.measureId} measure={measure} />
        ))}
      </ul>
      <p className="hy-small hy-soft">
        <CountedThrough />
      </p>
    </>
  );
}

function MeasureRow({ measure }: { measure: Listed }) {
  const { measure: words } = useMessages(portalMessages);
  const paths = usePaths();
  return (
    <li className="measures__row">
      <a className="measures__name" href={paths.measure(measure.measureId)}>
        {measureName(measure, words)}
      </a>
      {measure.snippet ? <p className="measures__snippet">{measure.snippet}</p> : null}
      <p className="measures__facts">
        <MeasureStatus status={measure.status} />
        <span>
          {words.cases} <PublicCountText count={measure.cases} />
        </span>
        <span>
          {words.answers} {words.answerCount(measure.publicAnswers)}
        </span>
      </p>
    </li>
  );
}
