import { useAnnounce } from '../app/announcer.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { type Period, periodBefore } from './period.ts';

type ViewToolsProps = {
  readonly period: Period;
  readonly compares: boolean;
  readonly compare: (on: boolean) => void;
};

/** Compare, keep the address of exactly this view, print. */
export function ViewTools({ period, compares, compare }: ViewToolsProps) {
  const say = useWords().words.viewTools;
  const announce = useAnnounce();
  const dates = useDates();
  const before = periodBefore(period);
  const copy = async () => {
    const address = new URL(window.location.href);
    address.search = new URLSearchParams({ ...period, ...(compares && { compare: '1' }) }).toString();
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
        <input type="checkbox" checked={compares} onChange={(event) => compare(event.target.checked)} />{' '}
        {say.compare(dates.day(before.from), dates.day(before.to))}
      </label>
      <button type="button" className="plain" onClick={() => void copy()}>
        {say.copy}
      </button>
      <button type="button" className="plain" onClick={() => window.print()}>
        {say.print}
      </button>
    </p>
  );
}
