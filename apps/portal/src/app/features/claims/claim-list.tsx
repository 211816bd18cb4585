import type { ClaimView } from '@huiyin/contract/portal/claims';
import { claimMessages } from '@huiyin/i18n/claims';
import { useMessages, usePaths } from '../../page/use-page.ts';
import { claimAnchors } from './claim-anchors.ts';
import { Tally } from './tally.tsx';

type ClaimListProps = { claims: readonly ClaimView[]; measureId: string };

/** The figures a measure asserts: each leads back to its place in the text, with what people said of it and the way to say it. */
export function ClaimList({ claims, measureId }: ClaimListProps) {
  const { list: words, said } = useMessages(claimMessages);
  const paths = usePaths();
  if (claims.length === 0) return null;
  return (
    <section className="figures" aria-labelledby="figures">
      <h2 id="figures">{words.heading(claims.length)}</h2>
      <p className="hy-small hy-soft">{words.lead}</p>
      <ol>
        {claims.map((claim, index) => (
          <li key={claim.start} id={claimAnchors.listed(index)}>
            <a href={`#${claimAnchors.inText(index)}`}>{claim.text}</a>
            <Tally tally={claim.said} />
            {claim.checked.kind === 'few' ? null : (
              <div>
                <span className="hy-small">{said.inPlace.checked}</span> <Tally tally={claim.checked} />
              </div>
            )}
            <a
              className="figures__verify"
              href={paths.verify(measureId, claim.start)}
              aria-label={said.verifyFigureLong(claim.text)}
            >
              {said.verifyFigure}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
