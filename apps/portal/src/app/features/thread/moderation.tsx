import type { PublicThread } from '@huiyin/contract/portal/reading';
import { portalMessages } from '@huiyin/i18n/portal';
import { useDay, useMessages } from '../../page/use-page.ts';

/** What the office changed about a public answer after it was shown: each time a dated line with the reason. */
export function Moderation({ entries }: { entries: PublicThread['moderation'] }) {
  const { thread } = useMessages(portalMessages);
  const day = useDay();
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="moderation" className="hy-section">
      <h2 id="moderation">{thread.moderation}</h2>
      <ul>
        {entries.map((entry, index) => (
          <li key={index}>
            {thread.moderated[entry.what](day(entry.on))}
            {entry.reason ? <span className="as-typed"> {thread.moderationReason(entry.reason)}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
