import type { MeasureView } from '@huiyin/contract/portal/reading';
import { claimMessages } from '@huiyin/i18n/claims';
import { ButtonLink } from '@huiyin/ui/button';
import { useMessages, usePaths } from '../../page/use-page.ts';
import { HeldList } from './held-list.tsx';
import { Tally } from './tally.tsx';

/** What people said of the measure as a whole and the way to say it, by town where enough did, and what invited checkers said. */
export function SaidOfMeasure({ measure }: { measure: MeasureView }) {
  const { said: words } = useMessages(claimMessages);
  const paths = usePaths();
  return (
    <section className="said" aria-labelledby="said">
      <h2 id="said">{words.heading}</h2>
      <p>
        <Tally tally={measure.said} />
      </p>
      {measure.inCurrentReport ? (
        <div className="said__ask">
          <p>{words.lead}</p>
          <ButtonLink href={paths.verify(measure.measureId)}>{words.verify}</ButtonLink>
        </div>
      ) : null}
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
      <SaidByCheckers checked={measure.checked} />
      <HeldList held={measure.held} heading={words.heldHeading} words={words.held} />
      {measure.inCurrentReport ? (
        <p className="said__poster">
          <a href={paths.poster(measure.measureId)}>{words.poster}</a>
        </p>
      ) : null}
    </section>
  );
}

function SaidByCheckers({ checked }: Pick<MeasureView, 'checked'>) {
  const { said: words } = useMessages(claimMessages);
  return (
    <>
      <h3>{words.checked}</h3>
      {checked.kind === 'few' ? (
        <p className="hy-small hy-soft">
          <span className="line">{words.checkedFew}</span>
          <span className="line">{words.checkedNote}</span>
        </p>
      ) : (
        <>
          <p>
            <Tally tally={checked} />
          </p>
          <p className="hy-small hy-soft">{words.checkedNote}</p>
        </>
      )}
    </>
  );
}
