import type { MeasureView } from '@huiyin/contract/portal/reading';
import { claimMessages } from '@huiyin/i18n/claims';
import { ButtonLink } from '@huiyin/ui/button';
import { useMessages, usePaths } from '../../page/use-page.ts';
import { Tally } from './tally.tsx';

/** What people said of the measure as a whole, by town where enough did, and the way to say it. */
export function SaidOfMeasure({ measure }: { measure: MeasureView }) {
  const { said: words } = useMessages(claimMessages);
  const paths = usePaths();
  return (
    <section aria-labelledby="said">
      <h2 id="said">{words.heading}</h2>
      <p>
        <Tally tally={measure.said} />
      </p>
      {measure.saidByTown.length > 0 ? (
        <>
          <h3>{words.byTown}</h3>
          <ul className="towns">
            {measure.saidByTown.map(({ town, tally }) => (
              <li key={town}>
                {town} <Tally tally={tally} />
              </li>
            ))}
          </ul>
          <p className="hy-small hy-soft">{words.byTownNote}</p>
        </>
      ) : null}
      {measure.inCurrentReport ? (
        <>
          <p>{words.lead}</p>
          <ButtonLink href={paths.verify(measure.measureId)}>{words.verify}</ButtonLink>
        </>
      ) : null}
    </section>
  );
}
