import type { CasePage } from '@huiyin/contract/portal/case-page';
import { followMessages } from '@huiyin/i18n/follow';
import { formatBytes } from '@huiyin/i18n/format';
import { useDay, useMessages, usePage, usePaths } from '../../page/use-page.ts';

/** What the citizen wrote, added and attached, as typed. */
export function CitizensWords({ view }: { view: CasePage }) {
  const { page } = useMessages(followMessages);
  const { locale } = usePage();
  const day = useDay();
  const paths = usePaths();
  return (
    <section aria-labelledby="yours">
      <h2 id="yours">{page.yourText}</h2>
      <p className="as-typed">{view.text}</p>
      {view.facts.length > 0 ? (
        <>
          <h3>{page.yourFacts}</h3>
          {view.facts.map((fact) => (
            <p key={`${fact.on}${fact.text}`} className="as-typed">
              <span className="hy-soft hy-small line">{day(fact.on)}</span>
              {fact.text}
            </p>
          ))}
        </>
      ) : null}
      {view.attachments.length > 0 ? (
        <>
          <h3>{page.attachments}</h3>
          <ul>
            {view.attachments.map((file) => (
              <li key={file.attachmentId}>
                {file.ready ? (
                  <a href={paths.attachment(file.attachmentId)} download>
                    {file.fileName}
                  </a>
                ) : (
                  file.fileName
                )}{' '}
                <span className="hy-soft hy-small">
                  {formatBytes(locale, file.bytes)} ·{' '}
                  {file.ready ? page.attachmentReady : page.attachmentWaiting}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
