import { describe, expect, it } from 'vitest';
import { similarity } from './similarity.ts';

describe('similarity', () => {
  const told = '东门桥下的路灯坏了半个月，晚上没人敢走。';

  it('is 1 for the same text, whatever its width and punctuation', () => {
    expect(similarity(told, '东门桥下的路灯坏了半个月 晚上没人敢走')).toBe(1);
    expect(similarity('A区５号', 'a区5号')).toBe(1);
  });

  it('is 0 for texts that share nothing, and for empty ones', () => {
    expect(similarity(told, '医院挂不上号')).toBe(0);
    expect(similarity('', '')).toBe(0);
    expect(similarity('！', '？')).toBe(0);
  });

  it('is higher for the same matter told by somebody else than for another matter', () => {
    const again = similarity(told, '东门桥那边路灯坏了好久，晚上黑得没人敢走');
    expect(again).toBeGreaterThan(0.4);
    expect(again).toBeGreaterThan(similarity(told, '东门菜场的垃圾半个月没有人清'));
  });

  it('is the same both ways', () => {
    expect(similarity('路灯坏了', '路灯又坏了')).toBe(similarity('路灯又坏了', '路灯坏了'));
  });

  it('counts character pairs: two of the three and the four here are shared', () => {
    expect(similarity('路灯坏了', '路灯又坏了')).toBeCloseTo(4 / 7);
  });
});
