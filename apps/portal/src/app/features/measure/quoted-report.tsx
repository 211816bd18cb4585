import type { ClaimView } from '@huiyin/contract/portal/claims';
import { portalMessages } from '@huiyin/i18n/portal';
import { useDay, useMessages, usePaths } from '../../page/use-page.ts';
import { claimAnchors } from '../claims/claim-anchors.ts';
import { cutClaims, type Piece } from '../claims/cut-claims.ts';

type Quoted = {
  readonly reportId: string;
  readonly start: number;
  readonly text: string;
  readonly publishedOn: string | null;
};

type QuotedReportProps = { quoted: Quoted; sha256?: string; claims?: readonly ClaimView[] };

/**
 * The city's own words, told apart from the portal's by type and by a rule, with the way to their exact place. Given `claims`,
 * each figure is marked and leads to the list below, which the page must have.
 */
export function QuotedReport({ quoted, sha256, claims = [] }: QuotedReportProps) {
  const { measure } = useMessages(portalMessages);
  const day = useDay();
  const place = usePaths().place(quoted.reportId, quoted.start);
  return (
    <figure className="quoted">
      <figcaption className="quoted__caption">
        {measure.reported}
        {quoted.publishedOn ? <span>{day(quoted.publishedOn)}</span> : null}
      </figcaption>
      <blockquote className="quoted__text" cite={place} lang="zh-CN">
        {cutClaims(quoted.text, quoted.start, claims).map((pieces, index) => (
          <p key={index}>
            {pieces.map((piece, at) => (
              <Marked
                key={at}
                piece={piece}
                isFirst={!pieces.slice(0, at).some(({ claim }) => claim === piece.claim)}
              />
            ))}
          </p>
        ))}
      </blockquote>
      <p className="quoted__source">
        <a href={place}>{measure.place}</a>
        {sha256 ? (
          <span className="quoted__checksum">
            {measure.checksum} <code>{sha256}</code>
          </span>
        ) : null}
      </p>
    </figure>
  );
}

function Marked({ piece: { text, claim }, isFirst }: { piece: Piece; isFirst: boolean }) {
  if (claim === null) return text;
  return (
    <a
      className="claim"
      id={isFirst ? claimAnchors.inText(claim) : undefined}
      href={`#${claimAnchors.listed(claim)}`}
    >
      {text}
    </a>
  );
}
