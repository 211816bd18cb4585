import type { caseWords } from '@huiyin/i18n/case';

type Words = (typeof caseWords)['zh-CN']['satisfaction'];

export const satisfactionLevels = [1, 2, 3, 4, 5] as const;

/** The word for a level of satisfaction, 1 to 5. */
export function satisfactionWord(level: number, words: Words): string {
  const known = satisfactionLevels.find((one) => one === level);
  return known ? words[known] : String(level);
}
