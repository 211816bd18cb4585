import type { AlertView } from '@huiyin/contract/desk/alerts';
import type { ChartWords } from '../trends/chart-words.ts';
import { drawWeekly } from '../trends/draw-weekly.ts';

/** Bars for what came each week, points for what was to be expected where it rose. */
export function drawPlaceWeeks(weeks: AlertView['weeks'], label: string, words: ChartWords): string {
  const received = weeks.reduce((sum, week) => sum + week.received, 0);
  return drawWeekly(
    {
      title: label,
      told: words.placeTold(label, weeks.length, received),
      starts: weeks.map(({ starts }) => starts),
      bars: { name: words.received, values: weeks.map((week) => week.received) },
      line: { name: words.expected, values: weeks.map((week) => week.expected) },
    },
    words,
  );
}
