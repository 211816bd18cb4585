import { deskWords } from '@huiyin/i18n/desk';
import { messages } from '@huiyin/i18n/locale';
import { describe, expect, it } from 'vitest';
import { freshProblems } from './key-forms.tsx';

const problems = (fresh: string, again: string) => {
  const data = new FormData();
  data.set('fresh', fresh);
  data.set('again', again);
  return Object.keys(freshProblems(data, messages('zh-CN', deskWords)));
};

describe('a new passphrase', () => {
  it('has twelve characters, counted as people count them, and was typed twice alike', () => {
    expect(problems('一二三四五六七八九十甲', '一二三四五六七八九十甲')).toEqual(['fresh']);
    expect(problems('一二三四五六七八九十甲乙', '一二三四五六七八九十甲乙')).toEqual([]);
    expect(problems('一二三四五六七八九十甲乙', '一二三四五六七八九十甲丙')).toEqual(['again']);
  });
});
