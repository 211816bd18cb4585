import { expect, it } from 'vitest';
import { declarations, withoutStyles } from './adopt-chart.ts';

it('keeps of an inline style what SVG takes as attributes', () => {
  expect(
    declarations('font-size:12px; fill: #333;position:absolute;-webkit-tap-highlight-color:x;text-anchor:'),
  ).toEqual([
    ['font-size', '12px'],
    ['fill', '#333'],
  ]);
});

it('leaves no style for a parser to apply', () => {
  expect(
    withoutStyles('<svg><style ><![CDATA[.a{}]]></style><text style="fill:red" x="1">a</text></svg>'),
  ).toBe('<svg><text data-style="fill:red" x="1">a</text></svg>');
});
