import { expect, it } from 'vitest';
import { csv } from './csv.ts';

it('quotes texts, doubles quotes, and leaves numbers and gaps bare', () => {
  expect(
    csv([
      ['编号', '措施'],
      [1, '说"好"，做好'],
      [null, '空'],
    ]),
  ).toBe('\uFEFF"编号","措施"\r\n1,"说""好""，做好"\r\n,"空"\r\n');
});

it('keeps a spreadsheet from taking a text for a formula', () => {
  expect(csv([['=1+1', '-2', -2]])).toBe('\uFEFF"\'=1+1","\'-2",-2\r\n');
});
