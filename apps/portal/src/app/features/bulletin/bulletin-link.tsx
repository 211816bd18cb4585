import type { BulletinLine } from '@huiyin/contract/portal/bulletins';
import { bulletinMessages } from '@huiyin/i18n/bulletin';
import { useDay, useMessages, usePaths } from '../../page/use-page.ts';
import { BulletinTitle } from './bulletin-title.tsx';

/** The way to a bulletin, and since when it is public or why it no longer is. */
export function BulletinLink({ line }: { line: BulletinLine }) {
  const { list: words } = useMessages(bulletinMessages);
  const paths = usePaths();
  const day = useDay();
  return (
    <>
      <a href={paths.bulletin(line.bulletinId)}>
        <BulletinTitle line={line} />
      </a>
      <span className="bulletins__since">
        {line.isWithdrawn ? words.withdrawn(day(line.on), line.reason) : words.published(day(line.on))}
      </span>
    </>
  );
}
