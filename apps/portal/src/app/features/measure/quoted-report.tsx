import type { ClaimView } from '@huiyin/contract/portal/claims';
import { portalMessages } from '@huiyin/i18n/portal';
import { useDay, useMessages, usePaths } from '../../page/use-page.ts';
import { claimAnchors } from '../claims/claim-anchors.ts';
import { cutClaims, type Piece } from '../claims/cut-claims.ts';
import { SaidInPlace } from '../claims/said-in-place.tsx';

type Quoted = {
  readonly reportId: string;
  readonly start: number;
  readonly text: string;
  readonly publishedOn: string | null;
};

type Figures = {
  readonly claims: readonly ClaimView[];
  /** The measure of which figures can be verified; null for wording that is out of date. */
  readonly measureId: string | null;
};
type QuotedReportProps = { quoted: Quoted; sha256?: string; figures?: Figures };

/**
 * The city's own words, told apart from the portal's by type and by a rule, with the way to their exact place. Given `figures`,
 * each is marked, followed by what was said of it, and leads to the list below, which the page must have.
 */
export function QuotedReport({
  quoted,
  sha256,
  figures = { claims: [], measureId: null },
}: QuotedReportProps) {
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
        {cutClaims(quoted.text, quoted.start, figures.claims).map((pieces, index) => (
          <p key={index}>
            {pieces.map((piece, at) => (
              <Marked
                key={at}
                piece={piece}
                isFirst={!pieces.slice(0, at).some(({ claim }) => claim === piece.claim)}
                figures={figures}
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

type MarkedProps = { piece: Piece; isFirst: boolean; figures: Figures };

function Marked({ piece: { text, claim }, isFirst, figures: { claims, measureId } }: MarkedProps) {
  if (claim === null) return text;
  const view = claims[claim];
  return (
    <>
      <a
        className="claim"
        id={isFirst ? claimAnchors.inText(claim) : undefined}
        href={`#${claimAnchors.listed(claim)}`}
      >
        {text}
      </a>
      {view && isFirst && measureId !== null ? <SaidInPlace claim={view} measureId={measureId} /> : null}
    </>
  );
}
