import { addDays, type CivilDate } from '@huiyin/domain/clock/civil-date';
import { chinaHolidays } from '@huiyin/domain/clock/holidays';
import { dayOff } from '@huiyin/domain/clock/working-days';
import { daysBefore, findDailyAlarms } from '@huiyin/trends/find-daily-alarms';
import type { CountSeries } from '@huiyin/trends/observed';
import { readArguments } from '../arguments.ts';
import { Refusal } from '../refusal.ts';
import { type CsvRow, readCsvTable } from './csv-table.ts';

const mostDays = 4_000;

/**
 * `huiyin trends days DATA.csv`: from daily counts (`series_id,date,count`; a day that is not there has none) prints
 * `series_id,date,count,expected,score` for every day from the 57th on. A score of 1 - q or more is reached by a share q of the
 * usual days of all series. Holidays and make-up workdays are those of mainland China. Needs no database.
 */
export async function runTrendsDays(args: readonly string[]): Promise<number> {
  const { files } = readArguments(args, { required: [], optional: [], files: 1 });
  const file = files[0] ?? '';
  const rows = await readCsvTable(file, ['series_id', 'date', 'count']);
  const dates = datesOf(rows, file);
  if (dates.length <= daysBefore) {
    throw new Refusal(
      `数据不足：需要超过 ${daysBefore} 天。 Too little data: more than ${daysBefore} days are needed.`,
    );
  }
  const days = dates.map((date) => ({ date, off: dayOff(date, chinaHolidays) !== null }));
  const judged = findDailyAlarms(seriesOf(rows, dates, file), days, daysBefore);
  const lines = judged.map(
    ({ id, day, count, expected, score }) => `${id},${dates[day]},${count},${expected.toFixed(2)},${score}`,
  );
  process.stdout.write(`${['series_id,date,count,expected,score', ...lines].join('\n')}\n`);
  return 0;
}

type Row = CsvRow<'series_id' | 'date' | 'count'>;

/** Every day from the first to the last of the file. */
function datesOf(rows: readonly Row[], file: string): CivilDate[] {
  const known = rows.map(({ date }) => dateIn(date, file)).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const dates: CivilDate[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (dates.length >= mostDays)
      refuse(`${file} 的日期跨度超过 ${mostDays} 天`, `${file} spans more than ${mostDays} days`);
    dates.push(date);
  }
  return dates;
}

function seriesOf(rows: readonly Row[], dates: readonly CivilDate[], file: string): CountSeries[] {
  const places = new Map(dates.map((date, at) => [date, at]));
  const counts = new Map<string, number[]>();
  for (const row of rows) {
    const own = counts.get(row.series_id) ?? dates.map(() => 0);
    const at = places.get(row.date) ?? 0;
    own[at] = (own[at] ?? 0) + wholeNumber(row.count, file);
    counts.set(row.series_id, own);
  }
  return [...counts].map(([id, own]) => ({ id, group: id, counts: own }));
}

function dateIn(text: string, file: string): CivilDate {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDate ? text : refuse(`${file} 中“${text}”不是日期`, `${file}: “${text}” is not a date`);
}

function wholeNumber(text: string, file: string): number {
  return /^\d{1,9}$/.test(text)
    ? Number(text)
    : refuse(`${file} 中“${text}”不是整数`, `${file}: “${text}” is not a whole number`);
}

function refuse(chinese: string, english: string): never {
  throw new Refusal(`${chinese}。 ${english}.`);
}
