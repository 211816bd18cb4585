import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runTrendsDays } from './days.ts';

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-days-'));
  const date = (day: number) => new Date(Date.UTC(2024, 2, 4 + day)).toISOString().slice(0, 10);
  const rows = ['A', 'B']
    .flatMap((id) =>
      Array.from(
        { length: 70 },
        (_, day) => `${id},${date(day)},${id === 'A' && day === 66 ? 20 : 2 + (day % 2)}`,
      ),
    )
    .filter((_, at) => at !== 5);
  const table = (lines: readonly string[]) => ['series_id,date,count', ...lines].join('\n');
  await writeFile(file('data.csv'), table(rows));
  await writeFile(file('short.csv'), table(rows.slice(0, 30)));
  await writeFile(file('wrong.csv'), table(['A,3月4日,2']));
  await writeFile(file('long.csv'), table(['A,1900-01-01,2', 'A,2024-01-01,2']));
});

afterAll(() => rm(folder, { recursive: true }));

async function printed(args: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  await runTrendsDays(args).finally(() => spy.mockRestore());
  return lines.join('').trim().split('\n');
}

describe('huiyin trends days', () => {
  it('ranks the day that stands out highest, and says what was to be expected', async () => {
    const [head, ...lines] = await printed([file('data.csv')]);
    const rows = lines.map((line) => line.split(','));
    expect(head).toBe('series_id,date,count,expected,score');
    expect(rows).toHaveLength(2 * 14);
    const best = rows.toSorted((a, b) => Number(b[4]) - Number(a[4]))[0];
    expect(best?.slice(0, 3)).toEqual(['A', '2024-05-09', '20']);
    expect(Number(best?.[3])).toBeLessThan(5);
  });

  it.each([
    ['short.csv', '需要超过 56 天'],
    ['wrong.csv', '“3月4日”不是日期'],
    ['long.csv', '超过 4000 天'],
    ['none.csv', '无法读取文件'],
  ])('%s is refused: %s', async (name, sentence) => {
    await expect(printed([file(name)])).rejects.toThrow(sentence);
  });
});
