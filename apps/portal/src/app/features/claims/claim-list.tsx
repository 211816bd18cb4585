import type { ClaimView } from '@huiyin/contract/portal/claims';
import { claimMessages } from '@huiyin/i18n/claims';
import { useMessages, usePage, usePaths } from '../../page/use-page.ts';
import { claimAnchors } from './claim-anchors.ts';
import { Tally } from './tally.tsx';

type ClaimListProps = {
  claims: readonly ClaimView[];
  /** The measure of which figures can be verified; null for wording that is out of date. */
  measureId: string | null;
};

/**
 * The figures a measure asserts, one a row: each leads back to its place in the text, with what people said of it and the way to say it.
 * What an unknown one is stands once, above them all.
 */
export function ClaimList({ claims, measureId }: ClaimListProps) {
  const { list: words, said } = useMessages(claimMessages);
  const { locale } = usePage();
  if (claims.length === 0) return null;
  const isUnknown = ({ said: tally }: ClaimView) => tally.kind === 'few';
  return (
    <section className="figures" aria-labelledby="figures">
      <h2 id="figures">{words.heading(claims.length)}</h2>
      <p className="hy-small hy-soft">
        {[
          words.lead,
          ...(claims.every(isUnknown) ? [] : [words.intervalLead]),
          ...(claims.some(isUnknown) ? [words.unknownLead(5)] : []),
        ].join(locale === 'en' ? ' ' : '')}
      </p>
      <ol>
        {claims.map((claim, index) => (
          <li key={claim.start} id={claimAnchors.listed(index)}>
            <a className="figures__figure" href={`#${claimAnchors.inText(index)}`}>
              {claim.text}
            </a>
            <div className="figures__said">
              <Tally tally={claim.said} few={said.inPlace.few} isListed />
              {claim.checked.kind === 'few' ? null : (
                <>
                  <span className="hy-small hy-soft">{said.inPlace.checked}</span>
                  <Tally tally={claim.checked} isListed />
                </>
              )}
            </div>
            {measureId === null ? null : <VerifyLink {...{ claim, measureId }} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function VerifyLink({ claim, measureId }: { claim: ClaimView; measureId: string }) {
  const { said } = useMessages(claimMessages);
  const paths = usePaths();
  return (
    <a
      className="figures__verify"
      href={paths.verify(measureId, claim.start)}
      aria-label={said.verifyFigureLong(claim.text)}
    >
      {said.verifyFigure}
    </a>
  );
}
