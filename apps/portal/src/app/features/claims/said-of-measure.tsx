import type { HeldView } from '@huiyin/contract/portal/claims';
import type { MeasureView } from '@huiyin/contract/portal/reading';
import { claimMessages } from '@huiyin/i18n/claims';
import { formatNumber } from '@huiyin/i18n/format';
import { ButtonLink } from '@huiyin/ui/button';
import { useDay, useMessages, usePage, usePaths } from '../../page/use-page.ts';
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
      <Held held={measure.held} />
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

/** Answers that came in bursts: that they wait, or what was decided about them and why. */
function Held({ held }: { held: readonly HeldView[] }) {
  const { said } = useMessages(claimMessages);
  if (held.length === 0) return null;
  return (
    <>
      <h3>{said.heldHeading}</h3>
      <ul className="held">
        {held.map((one, index) => (
          <li key={index}>
            <HeldSentence held={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function HeldSentence({ held: { state, since, count, reason, decidedOn } }: { held: HeldView }) {
  const { held: words } = useMessages(claimMessages).said;
  const { locale } = usePage();
  const day = useDay();
  const many = words.exact(formatNumber(locale, count));
  if (state === 'held' || decidedOn === null) return words.held(day(since), many);
  return `${words[state](day(since), many, day(decidedOn))}${reason === null ? words.untouched : words.reason(reason)}`;
}
