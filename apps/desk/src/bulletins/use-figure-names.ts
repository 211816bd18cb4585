import type { BulletinView } from '@huiyin/contract/desk/bulletins';
import { bulletinMessages } from '@huiyin/i18n/bulletin';
import { messages } from '@huiyin/i18n/locale';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** What the figures of a bulletin are called: the same words as on its public page, with what a share is of. */
export function useFigureNames() {
  const { locale, words } = useWords();
  const { bulletins: say } = words;
  const dates = useDates();
  const { totals, wholes } = messages(locale, bulletinMessages).page;
  const nameOf = (key: string): string | null => {
    const [name, whole] = [totals[key], wholes[key]];
    if (name === undefined) return null;
    return whole === undefined ? name : say.ofWhole(name, whole);
  };
  return {
    nameOf,
    /** The name of whatever a recomputation compares: a total, a week, or one of the view's measures and units. */
    comparedName: (key: string, { measures, units }: Pick<BulletinView, 'measures' | 'units'>): string => {
      const [kind = '', id = ''] = key.split(' ');
      if (kind === 'week') return say.weekFrom(dates.day(id));
      const row = [...measures, ...units].find((one) => one.key === id);
      return nameOf(key) ?? row?.label ?? key;
    },
  };
}
