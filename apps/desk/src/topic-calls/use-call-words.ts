import { messages } from '@huiyin/i18n/locale';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { useWords } from '../words/words.tsx';

/** Names of stages, reasons and events, as the public reads them. */
export function useCallWords() {
  const { locale } = useWords();
  const { stages, page } = messages(locale, topicCallMessages);
  return { stages, reasons: page.reasons, events: page.event, answers: page.said.answers };
}
