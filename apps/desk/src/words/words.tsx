import { caseWords } from '@huiyin/i18n/case';
import { type DeskMessages, deskWords } from '@huiyin/i18n/desk';
import { type Locale, messages } from '@huiyin/i18n/locale';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

const remembered = 'huiyin.desk.locale';

type CaseWords = (typeof caseWords)[Locale];

type Words = {
  readonly locale: Locale;
  readonly words: DeskMessages;
  readonly caseWords: CaseWords;
  readonly choose: (locale: Locale) => void;
};

const WordsContext = createContext<Words | null>(null);

/** Gives every screen below its language. Chinese unless this browser was told otherwise. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [locale, choose] = useState<Locale>(() =>
    localStorage.getItem(remembered) === 'en' ? 'en' : 'zh-CN',
  );
  useEffect(() => {
    localStorage.setItem(remembered, locale);
    document.documentElement.lang = locale;
  }, [locale]);
  const value = useMemo(
    () => ({ locale, choose, words: messages(locale, deskWords), caseWords: messages(locale, caseWords) }),
    [locale],
  );
  return <WordsContext.Provider value={value}>{children}</WordsContext.Provider>;
}

/** The messages of the language in use: `words` of the desk, `caseWords` shared with the citizens' site. */
export function useWords(): Words {
  const value = useContext(WordsContext);
  if (!value) throw new Error('useWords needs a WordsProvider above it');
  return value;
}
