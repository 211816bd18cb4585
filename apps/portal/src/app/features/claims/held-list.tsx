import type { HeldView } from '@huiyin/contract/portal/claims';
import type { claimMessages } from '@huiyin/i18n/claims';
import { formatNumber } from '@huiyin/i18n/format';
import { useDay, usePage } from '../../page/use-page.ts';

type Words = (typeof claimMessages)['zh-CN']['said']['held'];
type HeldListProps = { held: readonly HeldView[]; heading: string; words: Words };

/** Voices that came in bursts: that they wait, or what was decided about them and why. */
export function HeldList({ held, heading, words }: HeldListProps) {
  if (held.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul className="held">
        {held.map((one, index) => (
          <li key={index}>
            <HeldSentence held={one} words={words} />
          </li>
        ))}
      </ul>
    </>
  );
}

function HeldSentence({ held, words }: { held: HeldView; words: Words }) {
  const { state, since, count, reason, decidedOn } = held;
  const { locale } = usePage();
  const day = useDay();
  const many = words.exact(formatNumber(locale, count));
  if (state === 'held' || decidedOn === null) return words.held(day(since), many);
  return `${words[state](day(since), many, day(decidedOn))}${reason === null ? words.untouched : words.reason(reason)}`;
}
