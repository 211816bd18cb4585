import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runTrendsAlarms } from './alarms.ts';

let folder = '';
let data = '';
let series = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-trends-'));
  data = join(folder, 'data.csv');
  series = join(folder, 'series.csv');
  const monday = (week: number) => new Date(Date.UTC(2023, 0, 2 + 7 * week)).toISOString().slice(0, 10);
  const rows = ['A', 'B'].flatMap((id) =>
    Array.from(
      { length: 106 },
      (_, week) => `${id},${week + 1},${monday(week)},${id === 'A' && week === 105 ? 40 : 4 + (week % 3)}`,
    ),
  );
  await writeFile(data, ['series_id,week_index,iso_week_start,count', ...rows].join('\n'));
  await writeFile(series, 'series_id,problem\nA,P1\nB,P1\n');
});

afterAll(() => rm(folder, { recursive: true }));

async function printed(args: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  await runTrendsAlarms(args).finally(() => spy.mockRestore());
  return lines.join('').trim().split('\n');
}

describe('huiyin trends alarms', () => {
  it.each(['huiyin', 'farrington', 'earsC1', 'earsC2'])(
    'ranks the week that stands out highest, by %s',
    async (method) => {
      const [head, ...lines] = await printed([data, '--series', series, '--method', method]);
      const rows = lines.map((line) => line.split(','));
      expect(head).toBe('series_id,week_index,score');
      expect(rows.map(([id, week]) => `${id} ${week}`)).toEqual(
        ['A 105', 'A 106', 'B 105', 'B 106'].sort(byWeekIf(method)),
      );
      const best = rows.toSorted((a, b) => Number(b[2]) - Number(a[2]))[0];
      expect(best?.slice(0, 2)).toEqual(['A', '106']);
    },
  );

  it.each([
    [['--series', 'SERIES'], '没有写明文件'],
    [['DATA'], '缺少 --series'],
    [['DATA', '--series', 'DATA'], '缺少 problem 一列'],
    [['DATA', '--series', 'SERIES', '--method', 'toString'], '没有 toString 这种方法'],
    [['SERIES.csv', '--series', 'SERIES'], '无法读取文件'],
  ])('%j is refused: %s', async (args, sentence) => {
    const named = args.map((arg) => (arg === 'DATA' ? data : arg === 'SERIES' ? series : arg));
    await expect(printed(named)).rejects.toThrow(sentence);
  });
});

/** The detector goes week by week, the published methods series by series. */
function byWeekIf(method: string): (a: string, b: string) => number {
  const order = (row: string) => (method === 'huiyin' ? row.split(' ').toReversed().join(' ') : row);
  return (a, b) => order(a).localeCompare(order(b));
}
