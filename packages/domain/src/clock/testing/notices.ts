/**
 * The State Council's notices once more, typed day by day and not as the calendar has them, so that a wrong day in it is found: of each
 * year the days from Monday to Friday that are off, and the days of weekends that are worked.
 */
export const notices = {
  /** 国办发明电〔2022〕16号 */
  '2023': {
    off: '01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06',
    worked: '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  },
  /** 国办发明电〔2023〕7号 */
  '2024': {
    off: '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
    worked: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  },
  /** 国办发明电〔2024〕12号 */
  '2025': {
    off: '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08',
    worked: '01-26 02-08 04-27 09-28 10-11',
  },
  /** 国办发明电〔2025〕7号 */
  '2026': {
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
    worked: '01-04 02-14 02-28 05-09 09-20 10-10',
  },
} as const;

const named = (which: 'off' | 'worked') =>
  new Set(
    Object.entries(notices).flatMap(([year, notice]) =>
      notice[which].split(' ').map((day) => `${year}-${day}`),
    ),
  );
const off = named('off');
const worked = named('worked');

/** Whether offices work on a day, by the notices and the day of the week alone. */
export function isWorked(day: string): boolean {
  const isWeekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  return isWeekend ? worked.has(day) : !off.has(day);
}
