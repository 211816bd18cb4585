import type { PanelView } from '@huiyin/contract/desk/panels';
import { useWords } from '../words/words.tsx';

const percent = (share: number) => `${(share * 100).toFixed(0)}%`;

/** A share with its interval; nothing where nobody said anything. */
export function ShareText({ share: { n, of, interval } }: { share: PanelView['session']['response'] }) {
  const { panels: say } = useWords().words;
  if (interval === null) return <span className="soft">{say.noShare}</span>;
  return (
    <span className="soft">{say.share(percent(n / of), percent(interval.low), percent(interval.high))}</span>
  );
}
