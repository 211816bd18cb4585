import type { TrendsView } from '@huiyin/contract/desk/trends';
import { type ChartWords, chartWords } from './chart-words.ts';
import { cutLabel } from './cut-label.ts';
import {
  type ChartOption,
  chartWidth,
  drawChart,
  drawNothing,
  ink,
  letter,
  plainText,
} from './draw-chart.ts';

type Row = TrendsView['units'][number];

const mostBars = 12;
const rowHeight = 46;
const barHeight = 12;
const legendHeight = 34;
const moreHeight = 30;
const labelEms = Math.floor(chartWidth / letter) - 1;

/**
 * Horizontal bars, most cases first, each under its name: what is answered dark, the rest light, the number behind it. At most
 * 12 bars; the table has all rows, and names in full.
 */
export function drawBars(
  rows: readonly Row[],
  title: string,
  words: ChartWords = chartWords['zh-CN'],
): string {
  const ranked = rows.filter(({ received }) => received > 0).sort((a, b) => b.received - a.received);
  const [first] = ranked;
  if (!first) return drawNothing(title, words.empty);
  const shown = ranked.slice(0, mostBars);
  const more = ranked.length - shown.length;
  return drawChart({
    title,
    told: words.barsTold(ranked.length, first.label, first.received),
    height: legendHeight + shown.length * rowHeight + (more > 0 ? moreHeight : 0),
    option: {
      ...frameOf(shown, words),
      ...(more > 0 && {
        title: { text: words.moreRows(more), left: 0, bottom: 0, padding: 0, textStyle: plainText },
      }),
      series: seriesOf(shown, words),
    },
  });
}

function frameOf(shown: readonly Row[], words: ChartWords): ChartOption {
  return {
    legend: {
      left: 0,
      top: 0,
      padding: 0,
      itemWidth: letter,
      itemHeight: letter - 2,
      itemGap: letter,
      icon: 'rect',
      data: [words.answered, words.unanswered],
      textStyle: { fontSize: letter, color: ink.soft },
    },
    grid: {
      left: 1,
      right: 56,
      top: legendHeight,
      height: shown.length * rowHeight,
      outerBoundsMode: 'none',
    },
    xAxis: { type: 'value', show: false, min: 0, max: 'dataMax' },
    yAxis: {
      type: 'category',
      inverse: true,
      data: shown.map(({ label }) => cutLabel(label, labelEms)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        inside: true,
        margin: 0,
        interval: 0,
        align: 'left',
        verticalAlign: 'bottom',
        padding: [0, 0, 11, 0],
        fontSize: letter,
        color: ink.full,
      },
    },
  };
}

function seriesOf(shown: readonly Row[], words: ChartWords): NonNullable<ChartOption['series']> {
  const bar = { type: 'bar', stack: 'received', barWidth: barHeight, silent: true } as const;
  const label = { show: true, position: 'right', fontSize: letter, color: ink.full } as const;
  return [
    {
      ...bar,
      name: words.answered,
      data: shown.map(({ answered }) => answered.n),
      itemStyle: { color: ink.full },
    },
    {
      ...bar,
      name: words.unanswered,
      data: shown.map(({ answered, received }) => received - answered.n),
      itemStyle: { color: ink.light, borderColor: ink.soft, borderWidth: 1 },
      label: { ...label, formatter: ({ dataIndex }) => String(shown[dataIndex]?.received ?? '') },
    },
  ];
}
