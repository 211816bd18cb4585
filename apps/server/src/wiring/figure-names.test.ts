import { bulletinMessages } from '@huiyin/i18n/bulletin';
import { bulletinWords } from '@huiyin/services/bulletin/bulletin-words';
import { expect, it } from 'vitest';

it('a bulletin’s figures are called in its document what they are called on its pages', () => {
  const { totals, wholes } = bulletinMessages['zh-CN'].page;
  expect(bulletinWords.totals).toEqual(totals);
  expect(bulletinWords.wholes).toEqual(wholes);
});
