import type { TrendsView } from '@huiyin/contract/desk/trends';
import type { Period } from './check-period.ts';
import { type ChartOption, drawChart, drawNothing, ink, letter } from './draw-chart.ts';
import { trendWords } from './trend-words.ts';

type Week = TrendsView['weeks'][number];

const height = 260;
/** More points than this are drawn as a line alone. */
const mostPoints = 30;
const mostNames = 6;

/** Bars for what was received in each week, a line for how much of it is answered by now. */
export function drawWeeks(weeks: readonly Week[], { from, to }: Period): string {
  const received = weeks.reduce((sum, week) => sum + week.received, 0);
  const answered = weeks.reduce((sum, week) => sum + week.answered, 0);
  const title = trendWords.charts.weeks;
  if (received === 0) return drawNothing(title, trendWords.empty);
  return drawChart({
    title,
    told: trendWords.weeksTold(from, to, received, answered),
    height,
    option: { ...frameOf(weeks), series: seriesOf(weeks) },
  });
}

function frameOf(weeks: readonly Week[]): ChartOption {
  const text = { fontSize: letter, color: ink.soft } as const;
  return {
    legend: {
      left: 0,
      top: 0,
      padding: 0,
      itemWidth: 22,
      itemHeight: letter - 2,
      itemGap: letter,
      data: [{ name: trendWords.received, icon: 'rect' }, { name: trendWords.answeredOfThem }],
      textStyle: text,
    },
    grid: { left: 0, right: 2, top: 44, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: weekNames(weeks),
      axisLine: { lineStyle: { color: ink.soft } },
      axisTick: { show: false },
      axisLabel: { ...text, interval: 0, lineHeight: 20 },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 4,
      splitLine: { lineStyle: { color: ink.rule } },
      axisLabel: text,
    },
  };
}

/**
 * What stands under each week, '' for most: some Mondays, or in a long period the quarters as they begin. The year stands below
 * the first one and wherever it is another than before.
 */
function weekNames(weeks: readonly Week[]): string[] {
  const long = weeks.length > mostPoints;
  const every = Math.ceil(weeks.length / mostNames);
  let told = '';
  return weeks.map(({ starts }, index) => {
    const named = long ? quarterOf(starts) !== quarterOf(weeks[index - 1]?.starts) : index % every === 0;
    if (!named || (long && index === 0)) return '';
    const [year = '', month, day] = starts.split('-');
    const name = long ? trendWords.month(Number(month)) : trendWords.day(Number(month), Number(day));
    const below = year === told ? '' : `\n${trendWords.year(year)}`;
    told = year;
    return name + below;
  });
}

function quarterOf(date: string | undefined): number | null {
  return date === undefined ? null : Math.floor((Number(date.slice(5, 7)) - 1) / 3);
}

function seriesOf(weeks: readonly Week[]): NonNullable<ChartOption['series']> {
  return [
    {
      type: 'bar',
      name: trendWords.received,
      data: weeks.map(({ received }) => received),
      barMaxWidth: 28,
      silent: true,
      itemStyle: { color: ink.light, borderColor: ink.soft, borderWidth: weeks.length > mostPoints ? 0 : 1 },
    },
    {
      type: 'line',
      name: trendWords.answeredOfThem,
      data: weeks.map(({ answered }) => answered),
      silent: true,
      symbol: 'circle',
      symbolSize: 6,
      showSymbol: weeks.length <= mostPoints,
      lineStyle: { color: ink.full, width: 2 },
      itemStyle: { color: ink.full },
    },
  ];
}
