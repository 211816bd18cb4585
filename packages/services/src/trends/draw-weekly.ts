import { type ChartWords, chartWords } from './chart-words.ts';
import { type ChartOption, drawChart, ink, letter } from './draw-chart.ts';

const height = 260;
/** More points than this are drawn as a line alone. */
const mostPoints = 30;
const mostNames = 6;

export type WeeklyChart = {
  readonly title: string;
  readonly told: string;
  /** Monday of each week. */
  readonly starts: readonly string[];
  readonly bars: { readonly name: string; readonly values: readonly number[] };
  /** Null where there is nothing to say. */
  readonly line: { readonly name: string; readonly values: readonly (number | null)[] };
};

/** Bars and a line over weeks, told apart in black and white. */
export function drawWeekly(chart: WeeklyChart, words: ChartWords = chartWords['zh-CN']): string {
  const { title, told } = chart;
  return drawChart({ title, told, height, option: { ...frameOf(chart, words), series: seriesOf(chart) } });
}

function frameOf({ starts, bars, line }: WeeklyChart, words: ChartWords): ChartOption {
  const text = { fontSize: letter, color: ink.soft } as const;
  return {
    legend: {
      left: 0,
      top: 0,
      padding: 0,
      itemWidth: 22,
      itemHeight: letter - 2,
      itemGap: letter,
      data: [{ name: bars.name, icon: 'rect' }, { name: line.name }],
      textStyle: text,
    },
    grid: { left: 0, right: 2, top: 44, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: weekNames(starts, words),
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
function weekNames(weeks: readonly string[], words: ChartWords): string[] {
  const long = weeks.length > mostPoints;
  const every = Math.ceil(weeks.length / mostNames);
  let told = '';
  return weeks.map((starts, index) => {
    const named = long ? quarterOf(starts) !== quarterOf(weeks[index - 1]) : index % every === 0;
    if (!named || (long && index === 0)) return '';
    const [year = '', month, day] = starts.split('-');
    const name = long ? words.month(Number(month)) : words.day(Number(month), Number(day));
    const below = year === told ? '' : `\n${words.year(year)}`;
    told = year;
    return name + below;
  });
}

function quarterOf(date: string | undefined): number | null {
  return date === undefined ? null : Math.floor((Number(date.slice(5, 7)) - 1) / 3);
}

function seriesOf({ starts, bars, line }: WeeklyChart): NonNullable<ChartOption['series']> {
  return [
    {
      type: 'bar',
      name: bars.name,
      data: [...bars.values],
      barMaxWidth: 28,
      silent: true,
      itemStyle: { color: ink.light, borderColor: ink.soft, borderWidth: starts.length > mostPoints ? 0 : 1 },
    },
    {
      type: 'line',
      name: line.name,
      data: [...line.values],
      silent: true,
      symbol: 'circle',
      symbolSize: 6,
      showSymbol: starts.length <= mostPoints,
      lineStyle: { color: ink.full, width: 2 },
      itemStyle: { color: ink.full },
    },
  ];
}
