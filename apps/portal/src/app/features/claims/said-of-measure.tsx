import type { HeldView } from '@huiyin/contract/portal/claims';
import type { MeasureView } from '@huiyin/contract/portal/reading';
import { claimMessages } from '@huiyin/i18n/claims';
import { formatNumber } from '@huiyin/i18n/format';
import { ButtonLink } from '@huiyin/ui/button';
import { useDay, useMessages, usePage, usePaths } from '../../page/use-page.ts';
import { Tally } from './tally.tsx';

/** What people said of the measure as a whole, by town where enough did, what invited checkers did, and the way to say it. */
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
      <h3>{words.checked}</h3>
      <p>
        <Tally tally={measure.checked} few={words.checkedFew} />
      </p>
      <p className="hy-small hy-soft">{words.checkedNote}</p>
      <Held held={measure.held} />
      {measure.inCurrentReport ? (
        <>
          <p>{words.lead}</p>
          <ButtonLink href={paths.verify(measure.measureId)}>{words.verify}</ButtonLink>
          <p className="hy-small">
            <a href={paths.poster(measure.measureId)}>{words.poster}</a>
          </p>
        </>
      ) : null}
    </section>
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
  const many = 'exact' in count ? words.exact(formatNumber(locale, count.exact)) : words.under(5);
  if (state === 'held' || decidedOn === null) return words.held(day(since), many);
  return `${words[state](day(since), many, day(decidedOn))}${reason === null ? words.untouched : words.reason(reason)}`;
}
