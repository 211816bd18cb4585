import type { TrendsView } from '@huiyin/contract/desk/trends';
import { type ChartWords, chartWords } from './chart-words.ts';
import type { Period } from './check-period.ts';
import { drawNothing } from './draw-chart.ts';
import { drawWeekly } from './draw-weekly.ts';

type Week = TrendsView['weeks'][number];

/** Bars for what was received in each week, a line for how much of it is answered by now. */
export function drawWeeks(
  weeks: readonly Week[],
  { from, to }: Period,
  words: ChartWords = chartWords['zh-CN'],
): string {
  const received = weeks.reduce((sum, week) => sum + week.received, 0);
  const answered = weeks.reduce((sum, week) => sum + week.answered, 0);
  const title = words.charts.weeks;
  if (received === 0) return drawNothing(title, words.empty);
  return drawWeekly(
    {
      title,
      told: words.weeksTold(from, to, received, answered),
      starts: weeks.map(({ starts }) => starts),
      bars: { name: words.received, values: weeks.map((week) => week.received) },
      line: { name: words.answeredOfThem, values: weeks.map((week) => week.answered) },
    },
    words,
  );
}
