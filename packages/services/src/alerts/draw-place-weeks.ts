import type { AlertView } from '@huiyin/contract/desk/alerts';
import { drawWeekly } from '../trends/draw-weekly.ts';
import { trendWords } from '../trends/trend-words.ts';

/** Bars for what came each week, points for what was to be expected where it rose. */
export function drawPlaceWeeks(weeks: AlertView['weeks'], label: string): string {
  const received = weeks.reduce((sum, week) => sum + week.received, 0);
  return drawWeekly({
    title: label,
    told: trendWords.placeTold(label, weeks.length, received),
    starts: weeks.map(({ starts }) => starts),
    bars: { name: trendWords.received, values: weeks.map((week) => week.received) },
    line: { name: trendWords.expected, values: weeks.map((week) => week.expected) },
  });
}
