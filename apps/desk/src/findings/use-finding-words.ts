import { claimMessages } from '@huiyin/i18n/claims';
import { messages } from '@huiyin/i18n/locale';
import { useWords } from '../words/words.tsx';

/** What is said of claims and findings, in the language in use; the sentences are the citizens' own. */
export function useFindingWords() {
  return messages(useWords().locale, claimMessages);
}
