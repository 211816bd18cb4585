import { calendarWeek } from '@huiyin/trends/calendar-week';
import type { CountSeries, Week } from '@huiyin/trends/observed';
import { Refusal } from '../refusal.ts';
import { type CsvRow, readCsvTable } from './csv-table.ts';

export interface WatchedFiles {
  readonly counts: string;
  readonly series: string;
  /** Without it, the holidays of each week are worked out from its Monday in the counts. */
  readonly calendar: string | undefined;
}

/**
 * Reads weekly counts, the group of each series and the calendar. Every series must have a count, a whole number from 0, for
 * each week from 1 to the last one counted; the calendar must know all these weeks. Throws `Refusal` naming what is wrong.
 */
export async function readWatchedSeries(
  files: WatchedFiles,
): Promise<{ series: CountSeries[]; weeks: Week[] }> {
  const counts = await readCsvTable(files.counts, ['series_id', 'week_index', 'count']);
  const groups = await readCsvTable(files.series, ['series_id', 'problem']);
  const weekCount = counts.reduce(
    (most, row) => Math.max(most, wholeNumber(row.week_index, files.counts)),
    0,
  );
  const groupOf = new Map(groups.map(({ series_id, problem }) => [series_id, problem]));
  return {
    series: [...countsBySeries(counts, files.counts)].map(([id, byWeek]) => ({
      id,
      group:
        groupOf.get(id) ?? refuse(`${files.series} 中没有序列 ${id}`, `${files.series} has no series ${id}`),
      counts: inOrder(byWeek, weekCount, `${files.counts}: ${id}`),
    })),
    weeks: await readWeeks(files, weekCount),
  };
}

async function readWeeks({ counts, calendar }: WatchedFiles, weekCount: number): Promise<Week[]> {
  if (calendar === undefined) {
    const rows = await readCsvTable(counts, ['week_index', 'iso_week_start']);
    const mondays = new Map(
      rows.map((row) => [wholeNumber(row.week_index, counts), dateIn(row.iso_week_start, counts)]),
    );
    return inOrder(mondays, weekCount, counts).map(calendarWeek);
  }
  const rows = await readCsvTable(calendar, [
    'week_index',
    'iso_week_start',
    'spring_festival_days',
    'national_day_days',
  ]);
  return inOrder(new Map(rows.map((row) => weekOf(row, calendar))), weekCount, calendar);
}

type CountRow = CsvRow<'series_id' | 'week_index' | 'count'>;
type CalendarRow = CsvRow<'week_index' | 'iso_week_start' | 'spring_festival_days' | 'national_day_days'>;

function countsBySeries(rows: readonly CountRow[], file: string): Map<string, Map<number, number>> {
  const all = new Map<string, Map<number, number>>();
  for (const { series_id, week_index, count } of rows) {
    const byWeek = all.get(series_id) ?? new Map<number, number>();
    const week = wholeNumber(week_index, file);
    if (byWeek.has(week))
      refuse(`${file} 中 ${series_id} 第 ${week} 周出现两次`, `${file} has ${series_id} week ${week} twice`);
    byWeek.set(week, wholeNumber(count, file));
    all.set(series_id, byWeek);
  }
  return all;
}

function weekOf(row: CalendarRow, file: string): [number, Week] {
  return [
    wholeNumber(row.week_index, file),
    {
      start: dateIn(row.iso_week_start, file),
      springFestivalDays: wholeNumber(row.spring_festival_days, file),
      nationalDayDays: wholeNumber(row.national_day_days, file),
    },
  ];
}

function dateIn(text: string, file: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDate ? text : refuse(`${file} 中“${text}”不是日期`, `${file}: “${text}” is not a date`);
}

function inOrder<Value>(byWeek: ReadonlyMap<number, Value>, weekCount: number, where: string): Value[] {
  return Array.from({ length: weekCount }, (_, index) => {
    const value = byWeek.get(index + 1);
    return value ?? refuse(`${where} 缺少第 ${index + 1} 周`, `${where} lacks week ${index + 1}`);
  });
}

function wholeNumber(text: string, file: string): number {
  return /^\d{1,9}$/.test(text)
    ? Number(text)
    : refuse(`${file} 中“${text}”不是整数`, `${file}: “${text}” is not a whole number`);
}

function refuse(chinese: string, english: string): never {
  throw new Refusal(`${chinese}。 ${english}.`);
}
