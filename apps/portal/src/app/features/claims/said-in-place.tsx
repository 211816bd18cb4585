import type { ClaimView, TallyView } from '@huiyin/contract/portal/claims';
import { verificationAnswers } from '@huiyin/domain/claims/verification';
import { claimMessages } from '@huiyin/i18n/claims';
import { formatNumber } from '@huiyin/i18n/format';
import { useMessages, usePage, usePaths } from '../../page/use-page.ts';

type SaidInPlaceProps = { claim: ClaimView; measureId: string };

/** Behind a figure in the text: what people and invited checkers said of it, and the way to say it. Not the city's own words, and
 * set so that nobody takes them for it. */
export function SaidInPlace({ claim, measureId }: SaidInPlaceProps) {
  const { said: words } = useMessages(claimMessages);
  const paths = usePaths();
  return (
    <span className="in-place">
      {claim.said.kind === 'few' ? <span>{words.inPlace.few}</span> : <Counts tally={claim.said} />}
      {claim.checked.kind === 'few' ? null : <Counts tally={claim.checked} label={words.inPlace.checked} />}
      <a href={paths.verify(measureId, claim.start)} aria-label={words.verifyFigureLong(claim.text)}>
        {words.verifyFigure}
      </a>
    </span>
  );
}

type Counted = Extract<TallyView, { kind: 'counted' }>;

function Counts({ tally, label }: { tally: Counted; label?: string }) {
  const { answers, inPlace: words } = useMessages(claimMessages).said;
  const { locale } = usePage();
  const counts = verificationAnswers.map((answer) =>
    words.count(answers[answer], formatNumber(locale, tally[answer])),
  );
  return (
    <span>
      {label ? `${label} ` : null}
      {words.counts(counts)}
    </span>
  );
}
