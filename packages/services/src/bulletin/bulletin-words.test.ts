import { expect, it } from 'vitest';
import { bulletinWords } from './bulletin-words.ts';

it('a bulletin is called after its month or months, or after its days', () => {
  const called = (from: string, to: string) => bulletinWords.title('bulletin', from, to);
  expect(called('2026-02-01', '2026-02-28')).toBe('监督月报（2026年2月）');
  expect(called('2026-05-01', '2026-10-31')).toBe('监督月报（2026年5月至10月）');
  expect(called('2025-12-01', '2026-01-31')).toBe('监督月报（2025年12月至2026年1月）');
  expect(called('2026-03-01', '2026-03-30')).toBe('监督月报（2026年3月1日至2026年3月30日）');
});
