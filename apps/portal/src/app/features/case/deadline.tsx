import type { DeadlineView } from '@huiyin/contract/portal/case-page';
import { followMessages } from '@huiyin/i18n/follow';
import { portalMessages } from '@huiyin/i18n/portal';
import { Details } from '@huiyin/ui/details';
import { useDay, useMessages, usePage } from '../../page/use-page.ts';

/** A date that can say how it came about. */
export function Deadline({ deadline }: { deadline: DeadlineView }) {
  const { deadline: words } = useMessages(followMessages);
  const { site } = useMessages(portalMessages);
  const { locale } = usePage();
  const day = useDay();
  const on = day(deadline.on);
  const names: Readonly<Record<string, string>> = { weekend: words.weekend, paused: words.paused };
  const why = (reason: string) => names[reason] ?? reason;
  const skipped = deadline.skipped.map((one) => words.skippedDay(day(one.on), why(one.why)));
  return (
    <div className="standing__deadline">
      <p>
        <strong>{deadline.overdue ? words.overdue(on) : words[deadline.step](on)}</strong>
      </p>
      {deadline.pausedSince ? <p>{words.pausedSince(day(deadline.pausedSince))}</p> : null}
      {deadline.extendedFrom ? <p>{words.extended(day(deadline.extendedFrom))}</p> : null}
      {deadline.resumedFrom ? <p>{words.resumed(day(deadline.resumedFrom))}</p> : null}
      <Details summary={words.how}>
        <p>{words.counted(day(deadline.from), words.days[deadline.kind](deadline.days))}</p>
        {skipped.length > 0 ? (
          <p>
            {words.skipped}
            {locale === 'en' ? ' ' : null}
            {skipped.join(site.separator)}
          </p>
        ) : null}
        {deadline.missingYears.length > 0 ? (
          <p>{words.missingYears(deadline.missingYears.join(site.separator))}</p>
        ) : null}
        {deadline.profile === 'feedback' ? <p>{words.promise}</p> : null}
      </Details>
    </div>
  );
}
