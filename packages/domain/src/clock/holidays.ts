import { addDays, type CivilDate } from './civil-date.ts';
import type { Calendar } from './working-days.ts';

type Run = readonly [name: string, first: CivilDate, days: number];

function daysOff(runs: readonly Run[]): Record<CivilDate, string> {
  const entries = runs.flatMap(([name, first, days]) =>
    Array.from({ length: days }, (_, index) => [addDays(first, index), name] as const),
  );
  return Object.fromEntries(entries);
}

/** Public holidays and make-up workdays of mainland China, from the State Council General Office's yearly notices. */
export const chinaHolidays: Calendar = {
  '2023': {
    source: '国办发明电〔2022〕16号',
    daysOff: daysOff([
      ['元旦', '2023-01-01', 2],
      ['春节', '2023-01-21', 7],
      ['清明节', '2023-04-05', 1],
      ['劳动节', '2023-04-29', 5],
      ['端午节', '2023-06-22', 3],
      ['中秋节、国庆节', '2023-09-29', 8],
    ]),
    workdays: [
      '2023-01-28',
      '2023-01-29',
      '2023-04-23',
      '2023-05-06',
      '2023-06-25',
      '2023-10-07',
      '2023-10-08',
    ],
  },
  '2024': {
    source: '国办发明电〔2023〕7号',
    daysOff: daysOff([
      ['元旦', '2024-01-01', 1],
      ['春节', '2024-02-10', 8],
      ['清明节', '2024-04-04', 3],
      ['劳动节', '2024-05-01', 5],
      ['端午节', '2024-06-10', 1],
      ['中秋节', '2024-09-15', 3],
      ['国庆节', '2024-10-01', 7],
    ]),
    workdays: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  '2025': {
    source: '国办发明电〔2024〕12号',
    daysOff: daysOff([
      ['元旦', '2025-01-01', 1],
      ['春节', '2025-01-28', 8],
      ['清明节', '2025-04-04', 3],
      ['劳动节', '2025-05-01', 5],
      ['端午节', '2025-05-31', 3],
      ['国庆节、中秋节', '2025-10-01', 8],
    ]),
    workdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  '2026': {
    source: '国办发明电〔2025〕7号',
    daysOff: daysOff([
      ['元旦', '2026-01-01', 3],
      ['春节', '2026-02-15', 9],
      ['清明节', '2026-04-04', 3],
      ['劳动节', '2026-05-01', 5],
      ['端午节', '2026-06-19', 3],
      ['中秋节', '2026-09-25', 3],
      ['国庆节', '2026-10-01', 7],
    ]),
    workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};
