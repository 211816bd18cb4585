import type { ClaimView, TallyView } from '@huiyin/contract/portal/claims';
import { claimMessages } from '@huiyin/i18n/claims';
import { formatNumber } from '@huiyin/i18n/format';
import { useMessages, usePage, usePaths } from '../../page/use-page.ts';

type SaidInPlaceProps = { claim: ClaimView; measureId: string };
const telling = ['yes', 'partly', 'no'] as const;

/**
 * Behind a figure in the text, one short link to say what one knows of it, which reads as the counts of those who could tell where
 * enough did. Not the city's own words, and set so that nobody takes them for it; the list below has every count.
 */
export function SaidInPlace({ claim, measureId }: SaidInPlaceProps) {
  const { said: words } = useMessages(claimMessages);
  const paths = usePaths();
  const count = useCounts();
  const checked = claim.checked.kind === 'few' ? null : `${words.inPlace.checked} ${count(claim.checked)}`;
  const said = claim.said.kind === 'few' ? null : count(claim.said);
  const shown = [said, checked].filter((one) => one !== null);
  const label = words.verifyFigureLong(claim.text);
  return (
    <a
      className={shown.length > 0 ? 'in-place in-place--counted' : 'in-place'}
      href={paths.verify(measureId, claim.start)}
      aria-label={[label, ...shown].join(' · ')}
    >
      {shown.join(' · ') || words.verifyFigure}
    </a>
  );
}

function useCounts() {
  const { inPlace: words } = useMessages(claimMessages).said;
  const { locale } = usePage();
  return (tally: Extract<TallyView, { kind: 'counted' }>): string =>
    telling
      .filter((answer) => tally[answer] > 0)
      .map((answer) => words.count(words.answers[answer], formatNumber(locale, tally[answer])))
      .join(' ');
}
