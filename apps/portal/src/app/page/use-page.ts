import { civilDateOf, formatCivilDate } from '@huiyin/i18n/format';
import { type Area, messages } from '@huiyin/i18n/locale';
import { createContext, useContext } from 'react';
import type { IslandScript } from './island.ts';
import type { PageFacts } from './page-context.ts';
import { pathsIn } from './paths.ts';

export const PageFactsContext = createContext<PageFacts | null>(null);
export const IslandScriptsContext = createContext<readonly IslandScript[]>([]);

/** The facts of the page being rendered. Throws outside a page. */
export function usePage(): PageFacts {
  const facts = useContext(PageFactsContext);
  if (!facts) throw new Error('Rendered outside a page');
  return facts;
}

/** The messages of an area in the language of the page. */
export function useMessages<Messages>(area: Area<Messages>): Messages {
  return messages(usePage().locale, area);
}

/** Every address of the site, in the language of the page. */
export function usePaths() {
  return pathsIn(usePage().locale);
}

/** Writes civil dates and instants as days of the jurisdiction, in the language of the page. */
export function useDay(): (date: string) => string {
  const { locale, jurisdiction } = usePage();
  return (date) =>
    formatCivilDate(locale, date.includes('T') ? civilDateOf(date, jurisdiction.timeZone) : date);
}
