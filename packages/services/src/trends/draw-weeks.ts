import type { TrendsView } from '@huiyin/contract/desk/trends';
import type { Period } from './check-period.ts';
import { drawNothing } from './draw-chart.ts';
import { drawWeekly } from './draw-weekly.ts';
import { trendWords } from './trend-words.ts';

type Week = TrendsView['weeks'][number];

/** Bars for what was received in each week, a line for how much of it is answered by now. */
export function drawWeeks(weeks: readonly Week[], { from, to }: Period): string {
  const received = weeks.reduce((sum, week) => sum + week.received, 0);
  const answered = weeks.reduce((sum, week) => sum + week.answered, 0);
  const title = trendWords.charts.weeks;
  if (received === 0) return drawNothing(title, trendWords.empty);
  return drawWeekly({
    title,
    told: trendWords.weeksTold(from, to, received, answered),
    starts: weeks.map(({ starts }) => starts),
    bars: { name: trendWords.received, values: weeks.map((week) => week.received) },
    line: { name: trendWords.answeredOfThem, values: weeks.map((week) => week.answered) },
  });
}
