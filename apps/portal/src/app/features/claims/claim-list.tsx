import type { ClaimView } from '@huiyin/contract/portal/claims';
import { claimMessages } from '@huiyin/i18n/claims';
import { useMessages } from '../../page/use-page.ts';
import { claimAnchors } from './claim-anchors.ts';

/** The figures a measure asserts, each leading back to its place in the text. */
export function ClaimList({ claims }: { claims: readonly ClaimView[] }) {
  const { list: words } = useMessages(claimMessages);
  if (claims.length === 0) return null;
  return (
    <section className="figures" aria-labelledby="figures">
      <h2 id="figures">{words.heading(claims.length)}</h2>
      <p className="hy-small hy-soft">{words.lead}</p>
      <ol>
        {claims.map((claim, index) => (
          <li key={claim.start} id={claimAnchors.listed(index)}>
            <a href={`#${claimAnchors.inText(index)}`}>{claim.text}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}
