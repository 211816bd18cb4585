import { expect, it } from 'vitest';
import { between } from './use-selection.ts';

it('a range runs from one row to another in the order of the list, whichever was first', () => {
  const list = ['a', 'b', 'c', 'd'];
  expect(between(list, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(between(list, 'd', 'b')).toEqual(['b', 'c', 'd']);
  expect(between(list, 'c', 'c')).toEqual(['c']);
});

it('a range from a row that is no longer in the list is the other row alone', () => {
  expect(between(['a', 'b'], 'gone', 'b')).toEqual(['b']);
});
