import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseName, secrets } from './testing/matrix-world.ts';
import { PORTAL } from './testing/open-border.ts';
import { type Matrix, openMatrix } from './testing/open-matrix.ts';

const receipts = ['right', 'wrong', 'expired', 'invented', 'none', 'staff'] as const;
type Receipt = (typeof receipts)[number];
/** What each receipt opens. */
const opens: Readonly<Partial<Record<Receipt, CaseName>>> = { right: 'given', wrong: 'fresh' };

/** Tasks of the page `/case/:task`, by hand: whether a case as they stand here lets its holder do it. */
const tasks: Readonly<Record<string, boolean>> = {
  ...{ 'add-fact': true, consent: true, withdraw: true },
  ...{ 'supply-info': false, contest: false, rework: false, rate: false, publication: false, close: false },
};
/** What else takes something: by a form like this one nothing comes of it for any case. */
const others = [
  ...['checker', 'checker/leave', 'follow', 'type', 'case/leave'],
  ...['submit', 'submit/write', 'submit/sealed/send', 'follow/sealed/add'],
  ...['measure/:measureId/verify', 'measure/:measureId/object', 'topic-calls/:year/:part'],
];

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix();
}, 120_000);
afterAll(() => matrix.border.close());

type Row = { readonly pattern: string; readonly takes: boolean };
/** The portal's own table, and which of its pages take something. */
function table(): Row[] {
  const app = new URL('../../../portal/src/app/', import.meta.url);
  const routes = readFileSync(new URL('routes.ts', app), 'utf8');
  const rows = [...routes.matchAll(/(?:route\('([^'*]+)', |index\()'\.\/([^']+)'/g)];
  return rows.map(([, pattern = '', file = '']) => ({
    pattern,
    takes: /export (async )?function action\b/.test(readFileSync(new URL(file, app), 'utf8')),
  }));
}

/** The addresses of a row, with what is of this world in the place of its names. */
function addressesOf({ pattern }: Row): string[] {
  const { measureId, reportId, attachmentId } = matrix.world;
  const named: Readonly<Record<string, string>> = { measureId, reportId, attachmentId, year: '2026' };
  const ways = pattern === 'case/:task' ? Object.keys(tasks).map((task) => `case/${task}`) : [pattern];
  return ways.map((way) => `/${way.replace(/:(\w+)/g, (_, name: string) => named[name] ?? attachmentId)}`);
}

/** An address as the router finds its page too: in other letters, percent-encoded, with more strokes, as its data. */
function writtenOtherwise(path: string): string[] {
  const [, first = ''] = path;
  const encoded = `/%${first.charCodeAt(0).toString(16)}${path.slice(2)}`;
  const plain = [path, path.toUpperCase(), `/${first.toUpperCase()}${path.slice(2)}`];
  return path === '/'
    ? ['/', '/_root.data']
    : [...plain, encoded, `${path}/`, `/x/..${path}`, `${path}.data`, `${path}?x`];
}

/** A page by every receipt; written otherwise, by its holder and then by a stranger, who must not be given what was kept of it. */
function visits(page: string): { path: string; by: readonly Receipt[] }[] {
  return writtenOtherwise(page).flatMap((one) =>
    ['', '/en'].map((prefix) => ({
      path: `${prefix}${one}`,
      by: one === page ? receipts : (['right', 'none'] as const),
    })),
  );
}

const headersOf = (receipt: Receipt) => ({
  ...{ host: new URL(PORTAL).host, origin: PORTAL },
  cookie: matrix.world.receipts[receipt],
});

/** Whether an answer tells something of the case `given` that only its holder may find. */
const tells = (told: string) =>
  [...Object.values(secrets).map(([words]) => words), matrix.world.cases.given.caseNumber].some((words) =>
    told.includes(words),
  );

describe('every page of the portal, by every receipt', () => {
  it('shows a case to its holder, in an answer that nothing keeps, and to nobody else afterwards', {
    timeout: 480_000,
  }, async () => {
    const told = new Set<string>();
    for (const { path, by } of table().flatMap(addressesOf).flatMap(visits))
      for (const receipt of by) {
        const answer = await matrix.border.portal.inject({ url: path, headers: headersOf(receipt) });
        const name = `${receipt} ${path}`;
        expect(answer.statusCode, name).toBeLessThan(500);
        if (!tells(answer.body + JSON.stringify(answer.headers))) continue;
        expect(receipt, name).toBe('right');
        expect([answer.headers['cache-control'], answer.headers.etag], name).toEqual(['no-store', undefined]);
        told.add(path);
      }
    expect([...told]).toEqual(
      expect.arrayContaining(['/case', '/en/case', '/Case', '/%63ase', '/case.data']),
    );
  });

  it('has its row here where it takes something', () => {
    const taking = table().filter(({ takes }) => takes);
    expect(taking.map(({ pattern }) => pattern).sort()).toEqual([...others, 'case/:task'].sort());
  });

  it('changes by a form the case that its receipt opened and no other, and without one none', {
    timeout: 480_000,
  }, async () => {
    for (const row of table())
      for (const path of addressesOf(row).flatMap((one) => [one, `/en${one}`]))
        for (const receipt of receipts) {
          const own = opens[receipt];
          const task = tasks[path.replace(/^(\/en)?\/case\//, '')];
          const expected = own && task ? [matrix.world.cases[own].id] : [];
          expect(await changedBy(receipt, path), `${receipt} ${path}`).toEqual(expected);
        }
  });
});

const fields = { text: '还有一处也坏了', choice: 'yes', solved: 'yes', satisfied: '4', words: '都说清楚了' };

/** Which cases are others after a form was sent; then nothing of it has happened. */
async function changedBy(receipt: Receipt, url: string): Promise<string[]> {
  return matrix.undone(async (inside) => {
    const versions = async () =>
      new Map((await inside.caseFile.findMany()).map(({ id, ...row }) => [id, JSON.stringify(row)]));
    const before = await versions();
    const { statusCode } = await matrix.border.portal.inject({
      ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
      headers: { ...headersOf(receipt), 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(statusCode, `${receipt} POST ${url}`).not.toBe(500);
    const after = await versions();
    return [...after].filter(([id, row]) => before.get(id) !== row).map(([id]) => id);
  });
}
