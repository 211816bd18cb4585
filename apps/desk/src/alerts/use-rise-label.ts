import type { AlertRow } from '@huiyin/contract/desk/alerts';
import { caseKinds } from '@huiyin/domain/case/states';
import { useWords } from '../words/words.tsx';

/** What the place of a rise is called: names as the office gave them, kinds and danger in the language of the reader. */
export function useRiseLabel(): (rise: AlertRow['rise']) => string {
  const { words, caseWords } = useWords();
  return ({ dimension, key, label }) => {
    if (dimension === 'danger') return words.alerts.danger;
    const kind = dimension === 'kind' ? caseKinds.find((one) => one === key) : undefined;
    return kind ? caseWords.kinds[kind] : label;
  };
}
