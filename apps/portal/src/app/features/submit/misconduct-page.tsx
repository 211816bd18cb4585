import { submitMessages } from '@huiyin/i18n/submit';
import type { Subject } from '../../page/paths.ts';
import { useMessages, usePaths } from '../../page/use-page.ts';
import { MisconductChannels } from './misconduct-channels.tsx';

/** Names who takes reports of misconduct. Nothing was stored, and the page says so. */
export function MisconductPage({ subject }: { subject: Subject }) {
  const { misconduct } = useMessages(submitMessages);
  const paths = usePaths();
  return (
    <div className="hy-column">
      <h1>{misconduct.title}</h1>
      <p className="hy-lead">{misconduct.lead}</p>
      <MisconductChannels />
      <p>{misconduct.why}</p>
      <p>{misconduct.leave}</p>
      <p>
        <a href={paths.write(subject)}>{misconduct.back}</a>
      </p>
    </div>
  );
}
