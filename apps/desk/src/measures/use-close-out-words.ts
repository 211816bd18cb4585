import { closeOutMessages } from '@huiyin/i18n/close-out';
import { messages } from '@huiyin/i18n/locale';
import { useWords } from '../words/words.tsx';

/** What both sites call the states and steps of a close-out, in the language in use. */
export function useCloseOutWords() {
  return messages(useWords().locale, closeOutMessages);
}
