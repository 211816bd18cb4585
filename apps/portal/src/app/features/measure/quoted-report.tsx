import { portalMessages } from '@huiyin/i18n/portal';
import { useDay, useMessages, usePaths } from '../../page/use-page.ts';

type Quoted = {
  readonly reportId: string;
  readonly start: number;
  readonly text: string;
  readonly publishedOn: string | null;
};

/** The city's own words, told apart from the portal's by type and by a rule, with the way to their exact place. */
export function QuotedReport({ quoted, sha256 }: { quoted: Quoted; sha256?: string }) {
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
        {quoted.text.split('\n').map((line, index) => (
          <p key={index}>{line}</p>
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
