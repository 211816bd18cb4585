import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPlaces } from './places-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-places-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string) {
  const file = join(folder, 'places.json');
  await writeFile(file, content);
  return readPlaces(file);
}

it('no file means no units and towns, and the usual doors', async () => {
  const { units, towns, topics } = await readPlaces(null);
  expect([units, towns, topics.length]).toEqual([[], [], 8]);
});

it('a unit needs no more than its name', async () => {
  const { units } = await read('\uFEFF{"units":[{"name":"教育局"}]}');
  expect(units).toEqual([{ name: '教育局', telephone: '', sections: [] }]);
});

it.each([
  ['{', 'is not JSON'],
  ['[]', '(root)'],
  ['{"unit":[]}', '(root)'],
  ['{"units":[{"name":""}]}', 'units.0.name'],
  ['{"units":[{"name":"教育局"},{"name":" 教育局"}]}', 'something is listed twice'],
  ['{"topics":[{"slug":"上学","name":"上学","nameEn":"School"}]}', 'topics.0.slug'],
])('%s is refused, naming the place', async (content, words) => {
  await expect(read(content)).rejects.toThrow(words);
});

it('a file that is not there is refused by its name', async () => {
  await expect(readPlaces('/no/such.json')).rejects.toThrow('The file /no/such.json cannot be read');
});
