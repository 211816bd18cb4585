import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findLeaks, type Remains } from './examine-site.ts';
import { inventPerson, inventSentence, inventTrail, marksOf } from './planted.ts';

const person = inventPerson();
const trail = marksOf(inventTrail());
const told = inventSentence();
const planted = { sealed: Object.values(person), traces: trail, clear: [told] };
let remains: Remains;

/** A site that kept everything where it belongs: what a case says in the database and its files. */
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-remains-'));
  await mkdir(join(folder, 'database/postgres/base'), { recursive: true });
  await mkdir(join(folder, 'files'));
  await writeFile(join(folder, 'database/postgres/base/16384'), `row ${told} row`);
  await writeFile(join(folder, 'server.log'), '{"method":"POST","path":"/submit/write"}\n');
  const mails = [{ to: person.mail, shown: '您的来件已收到。' }];
  remains = { folder, dump: Buffer.from(`(1,${told})`), printed: 'Ctrl-C', mails };
});
afterEach(() => rm(remains.folder, { recursive: true, force: true }));

it('says nothing of a site that kept everything in its place', async () => {
  expect(await findLeaks(remains, planted)).toEqual([]);
});

it.each(['server.log', 'files/a1', 'database/postgres/base/16384', 'database/postgres/pg_wal'])(
  'finds a sealed name in %s',
  async (place) => {
    await writeFile(join(remains.folder, place), `${told} ${person.name}`);
    const found = await findLeaks(remains, {
      ...planted,
      clear: place.includes('base') ? planted.clear : [],
    });
    expect(found).toContainEqual({ place, sort: 'sealed', word: person.name });
  },
);

it('finds a sealed telephone in a dump, a name in a mail, and a browser in what was printed', async () => {
  const leaking: Remains = {
    ...remains,
    dump: Buffer.concat([remains.dump, Buffer.from(Buffer.from(person.telephone).toString('hex'))]),
    printed: `request by ${trail[1]}`,
    mails: [{ to: person.mail, shown: `${person.name}，您好` }],
  };
  expect((await findLeaks(leaking, planted)).map(({ place, sort }) => `${place}: ${sort}`)).toEqual([
    'database dump: sealed',
    'output: traces',
    'mail: sealed',
  ]);
});

it('finds what a case says in a log, and the database’s own log among them', async () => {
  for (const place of ['server.log', 'database/postgres.log']) {
    await writeFile(join(remains.folder, place), told);
    expect(await findLeaks(remains, planted)).toContainEqual({ place, sort: 'clear', word: told });
  }
});

it('is no proof where it does not find what must be there', async () => {
  await expect(findLeaks({ ...remains, dump: Buffer.from('') }, planted)).rejects.toThrow('blind');
  await writeFile(join(remains.folder, 'database/postgres/base/16384'), '');
  await expect(findLeaks(remains, planted)).rejects.toThrow('blind');
});
