import type { BulletinLine } from '@huiyin/contract/portal/bulletins';
import { bulletinMessages } from '@huiyin/i18n/bulletin';
import { UnbrokenDates } from '@huiyin/ui/unbroken-dates';
import { useDay, useMessages } from '../../page/use-page.ts';

/** The title that the office gave it; of a withdrawn one the period alone. */
export function BulletinTitle({ line: { title, from, to } }: { line: BulletinLine }) {
  const { list: words } = useMessages(bulletinMessages);
  const day = useDay();
  if (title === null) return <UnbrokenDates text={words.untitled(day(from), day(to))} />;
  return (
    <span lang="zh-CN">
      <UnbrokenDates text={title} />
    </span>
  );
}
