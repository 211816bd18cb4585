/// <reference path="./echarts-in-one-file.d.ts" />
import type {
  BarSeriesOption,
  ComposeOption,
  GridComponentOption,
  LegendComponentOption,
  LineSeriesOption,
  TitleComponentOption,
} from 'echarts';
import { init } from 'echarts/dist/echarts.esm.min.mjs';
import { plainSvg } from './plain-svg.ts';

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TitleComponentOption
>;

/** Ink on paper: told apart by dark and light, so that a print in black and white says the same. */
export const ink = {
  full: '#1a1a18',
  soft: '#57554e',
  light: '#d8d5cc',
  rule: '#e7e4dc',
  none: 'none',
} as const;

/** Drawn for a telephone, where its letters are still read, and not coarse at twice the width. */
export const chartWidth = 440;
export const letter = 14;

type Chart = { title: string; told: string; height: number; option: ChartOption };

/** The last drawings: the same numbers make the same picture, and several people look at one page. */
const drawn = new Map<string, string>();
const mostDrawn = 200;

/** Draws one chart as an SVG that a strict content policy lets pass; `title` and `told` are what a screen reader says of it. */
export function drawChart(chart: Chart): string {
  const key = JSON.stringify(chart);
  const known = drawn.get(key);
  drawn.delete(key);
  const svg = known ?? drawAnew(chart);
  drawn.set(key, svg);
  for (const oldest of drawn.keys()) {
    if (drawn.size <= mostDrawn) break;
    drawn.delete(oldest);
  }
  return svg;
}

function drawAnew(chart: Chart): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: chartWidth, height: chart.height });
  try {
    drawing.setOption({
      animation: false,
      textStyle: { fontSize: letter, color: ink.full },
      ...chart.option,
    });
    return plainSvg(drawing.renderToSVGString(), chart);
  } finally {
    drawing.dispose();
  }
}

/** A chart of nothing, which says so. */
export function drawNothing(title: string, words: string): string {
  const text = { text: words, left: 0, top: 'middle', padding: 0, textStyle: plainText };
  return drawChart({ title, told: words, height: 56, option: { title: text } });
}

export const plainText = { fontSize: letter, fontWeight: 'normal', color: ink.soft } as const;
