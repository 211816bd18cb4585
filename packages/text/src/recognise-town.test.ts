import { describe, expect, it } from 'vitest';
import { recogniseTown } from './recognise-town.ts';

const towns = ['柳溪镇', '城南街道', '柳溪湖度假区'].map((name) => ({ name }));

describe('recogniseTown', () => {
  it.each([
    ['柳溪镇的路灯坏了', '柳溪镇'],
    ['我家住城南，停水两天', '城南街道'],
    ['柳溪镇和城南街道交界处', undefined],
    ['哪里都没写', undefined],
  ])('finds for %s the town %s', (text, name) => {
    expect(recogniseTown(text, towns)?.name).toBe(name);
  });
});
