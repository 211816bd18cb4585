import { expect, it } from 'vitest';
import { matterWords } from './matter-words.ts';

it('gives words and the phrases they make side by side, each once', () => {
  const words = matterWords('物业违规加价，电费加价，电费加价！请问2026年谁来管？');
  expect(words).toEqual(expect.arrayContaining(['物业', '电费', '加价', '电费加价']));
  expect(words.filter((word) => word === '加价')).toHaveLength(1);
});

it('leaves out what only carries the sentence, single characters and numbers', () => {
  expect(matterWords('请问我们的 2026 怎么')).toEqual([]);
});
