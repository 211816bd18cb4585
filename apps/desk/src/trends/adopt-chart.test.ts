import { expect, it } from 'vitest';
import { declarations } from './adopt-chart.ts';

it('keeps of an inline style what SVG takes as attributes', () => {
  expect(
    declarations('font-size:12px; fill: #333;position:absolute;-webkit-tap-highlight-color:x;text-anchor:'),
  ).toEqual([
    ['font-size', '12px'],
    ['fill', '#333'],
  ]);
});
