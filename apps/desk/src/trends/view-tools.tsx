import { useAnnounce } from '../app/announcer.tsx';
import { desk } from '../rpc/client.ts';
import { useExplain } from '../rpc/use-explain.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { type Period, periodBefore } from './period.ts';
import { offer } from './save-picture.ts';
import { viewAddress } from './view-address.ts';

type ViewToolsProps = {
  readonly period: Period;
  readonly compares: boolean;
  readonly compare: (on: boolean) => void;
};

/** Compare, keep the address of exactly this view, take its numbers out, print. */
export function ViewTools({ period, compares, compare }: ViewToolsProps) {
  const say = useWords().words.viewTools;
  const announce = useAnnounce();
  const dates = useDates();
  const before = periodBefore(period);
  const explain = useExplain();
  const take = async () => {
    try {
      const { fileName, mediaType, content } = await desk.trends.sheet.mutate(period);
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      offer(new Blob([bytes], { type: mediaType }), fileName);
    } catch (error) {
      announce(explain(error).whole);
    }
  };
  const copy = async () => {
    const address = new URL(viewAddress(period, compares), window.location.href);
    try {
      await navigator.clipboard.writeText(address.href);
      announce(say.copied);
    } catch {
      announce(say.notCopied(address.href));
    }
  };
  return (
    <p className="view-tools">
      <label>
        <input
          type="checkbox"
          aria-keyshortcuts="c"
          checked={compares}
          onChange={(event) => compare(event.target.checked)}
        />{' '}
        {say.compare(dates.day(before.from), dates.day(before.to))} <kbd>c</kbd>
      </label>
      <button type="button" className="plain" onClick={() => void copy()} aria-keyshortcuts="l">
        {say.copy}
      </button>
      <button type="button" className="plain" onClick={() => void take()} aria-keyshortcuts="d">
        {say.sheet}
      </button>
      <button type="button" className="plain" onClick={() => window.print()} aria-keyshortcuts="p">
        {say.print}
      </button>
    </p>
  );
}
