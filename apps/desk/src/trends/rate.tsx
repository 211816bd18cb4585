import type { TrendsView } from '@huiyin/contract/desk/trends';

/** n of N, never a bare per cent. Without a denominator there is nothing to say. */
export function Rate({ rate }: { rate: TrendsView['answered'] }) {
  return (
    <span className={rate.of === 0 ? 'soft number' : 'number'}>
      {rate.of === 0 ? '—' : `${rate.n} / ${rate.of}`}
    </span>
  );
}
