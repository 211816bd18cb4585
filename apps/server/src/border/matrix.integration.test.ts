import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alikeRows, isAlikeAtDesk, isAlikeAtPortal } from './testing/alike-rows.ts';
import { expected, expectedAtPortal, type Outcome, receipts } from './testing/expected-outcome.ts';
import { deskRows, portalRows } from './testing/matrix-rows.ts';
import { type CaseName, knows, type Person, people, secrets } from './testing/matrix-world.ts';
import { arrangeObjects } from './testing/objects/arrange-objects.ts';
import { ownFilter } from './testing/objects/matters.ts';
import type { Thing } from './testing/objects/object.ts';
import { DESK, PORTAL } from './testing/open-border.ts';
import {
  allPeople,
  deskProcedures,
  type Matrix,
  openMatrix,
  type Procedure,
  portalProcedures,
} from './testing/open-matrix.ts';

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix(arrangeObjects);
}, 120_000);
afterAll(() => matrix.border.close());

const isOfCase = (path: string) => deskRows[path]?.startsWith('case');
const casesOf = (path: string): CaseName[] => (isOfCase(path) ? ['fresh', 'given', 'handedOver'] : ['given']);

type Asked = { readonly of: CaseName; readonly thing: Thing | undefined; readonly row: string };
/** About what a procedure of the desk is asked: each case that it may be of, or each thing that is there for it. */
function askedOf(one: Procedure): Asked[] {
  const row = deskRows[one.path] ?? '';
  const things = matrix.thingsOf(one);
  if (things.length === 0) return casesOf(one.path).map((of) => ({ of, thing: undefined, row }));
  return things.flatMap((thing) => {
    const cases = 'caseId' in thing.given ? (['given'] as const) : casesOf(one.path);
    return cases.map((of) => ({ of, thing, row: thing.row ?? row }));
  });
}

const shown = (thing: Thing | undefined) => (JSON.stringify(thing?.given) ?? '').slice(0, 200);

const rowsAtPortal = (one: Procedure): string[] =>
  (matrix.thingsOf(one).length > 0 ? matrix.thingsOf(one) : [undefined]).map(
    (thing) => thing?.row ?? portalRows[one.path] ?? '',
  );

describe('every procedure has its row', () => {
  it('at the desk and at the portal, and no row is left over', () => {
    expect(Object.keys(deskRows).sort()).toEqual(deskProcedures.map(({ path }) => path).sort());
    expect(Object.keys(portalRows).sort()).toEqual(portalProcedures.map(({ path }) => path).sort());
  });

  it('and each tells people apart, but for those that are named with the reason', () => {
    const alike = [
      ...deskProcedures.filter((one) => isAlikeAtDesk(askedOf(one))),
      ...portalProcedures.filter((one) => isAlikeAtPortal(rowsAtPortal(one))),
    ];
    expect(alike.map(({ site, path }) => `${site} ${path}`).sort()).toEqual(Object.keys(alikeRows).sort());
  });
});

describe('at the desk, one call at a time', () => {
  it.each(deskProcedures.map((one) => [one.path, one] as const))(
    '%s',
    { timeout: 240_000 },
    async (path, one) => {
      for (const { of, thing, row } of askedOf(one)) {
        const input = matrix.inputFor(one, { of, version: await matrix.versionOf(of), thing });
        const by = one.isQuery ? 'GET' : 'POST';
        const call = (person: Person | 'nobody') =>
          // A change without input has a body in a batch only.
          matrix.ask(person, {
            ...{
              ...matrix.atDesk(person),
              paths: [path],
              inputs: [input],
              by,
              tellsRefused: thing !== undefined,
            },
            batch: by === 'POST' && input === undefined,
          });
        const answered = (outcome: Outcome) =>
          outcome === 'through' && thing?.isRefused ? 'refused' : outcome;
        const wanted = Object.fromEntries(
          allPeople.map((person) => [person, answered(expected(row, person, of))]),
        );
        const changes = (person: Person | 'nobody') =>
          !one.isQuery && expected(row, person, of) === 'through';
        const cells: Record<string, Outcome | undefined> = {};
        await Promise.all(
          allPeople
            .filter((person) => !changes(person))
            .map(async (person) => {
              [cells[person]] = await call(person);
            }),
        );
        for (const person of allPeople.filter(changes))
          [cells[person]] = await matrix.undone(() => call(person));
        expect(cells, `${of} ${shown(thing)}`).toEqual(wanted);
      }
      const listed = (matrix.arranged?.listed ?? []).filter(([list]) => list === path);
      const readersOf = (words: string) =>
        matrix.heard.filter((one) => one.path === path && one.body.includes(words)).map(({ who }) => who);
      // What a list tells of one thing is found by whoever may know of it, and by nobody else.
      for (const [, words, readers] of listed)
        expect([...new Set(readersOf(words))].sort(), words).toEqual([...readers].sort());
    },
  );
});

describe('of one’s own', () => {
  it('a filter is forgotten, and nobody else’s', async () => {
    for (const person of allPeople) {
      const call = { ...matrix.atDesk(person), paths: ['queue.forget'] };
      const left = await matrix.undone(async (inside) => {
        await matrix.ask(person, { ...call, by: 'POST', inputs: [{ name: ownFilter }] });
        return inside.savedFilter.count({ where: { name: ownFilter } });
      });
      expect(left, person).toBe(person === 'triage' ? 0 : 1);
    }
  });
});

describe('at the desk, by every other way', () => {
  it.each([
    ['questions by GET', true, 'GET'],
    ['questions by POST', true, 'POST'],
    ['changes', false, 'POST'],
  ] as const)(
    'a batch of %s answers each call as it would be answered alone',
    { timeout: 240_000 },
    async (_, isQuery, by) => {
      for (const person of allPeople) {
        const wanted = deskProcedures
          .filter((one) => one.isQuery === isQuery)
          .map((one) => ({ one, outcome: expected(deskRows[one.path] ?? '', person, 'given') }))
          // What would change something was tried alone, and undone.
          .filter(({ outcome }) => isQuery || outcome !== 'through');
        const version = await matrix.versionOf('given');
        for (let at = 0; at < wanted.length; at += 10) {
          const part = wanted.slice(at, at + 10);
          const outcomes = await matrix.ask(person, {
            ...{ ...matrix.atDesk(person), batch: true, by, paths: part.map(({ one }) => one.path) },
            inputs: part.map(({ one }) => matrix.inputFor(one, { of: 'given', version })),
          });
          expect(outcomes, `${person} ${part.map(({ one }) => one.path)}`).toEqual(
            part.map(({ outcome }) => outcome),
          );
        }
      }
    },
  );

  it('a question by POST is answered as by GET', { timeout: 240_000 }, async () => {
    const questions = deskProcedures.filter(({ isQuery }) => isQuery);
    const version = await matrix.versionOf('given');
    for (const person of allPeople) {
      const outcomes = await Promise.all(
        questions.map(async (one) => {
          const inputs = [matrix.inputFor(one, { of: 'given', version })];
          const call = { ...matrix.atDesk(person), paths: [one.path], inputs, by: 'POST' as const };
          // Without input there is a body in a batch only.
          const [outcome] = await matrix.ask(person, { ...call, batch: inputs[0] === undefined });
          return [one.path, outcome];
        }),
      );
      const wanted = questions.map(({ path }) => [path, expected(deskRows[path] ?? '', person, 'given')]);
      expect(outcomes, person).toEqual(wanted);
    }
  });

  it('a batch of changes makes the one that is allowed and refuses the others, wherever they stand in it', {
    timeout: 600_000,
  }, async () => {
    let batches = 0;
    for (const person of allPeople) {
      const version = await matrix.versionOf('given');
      const changes = deskProcedures
        .filter(({ isQuery }) => !isQuery)
        .map((one) => ({
          ...{ one, outcome: expected(deskRows[one.path] ?? '', person, 'given') },
          input: matrix.inputFor(one, { of: 'given', version }),
        }));
      const refused = changes.filter(({ outcome }) => outcome !== 'through');
      const allowed = changes.filter(({ outcome }) => outcome === 'through');
      for (const [at, change] of allowed.entries()) {
        // Nine others, each time the next, around it: first, in the middle and last in turn.
        const others = Array.from({ length: 9 }, (_, n) => refused[(at * 9 + n) % refused.length]);
        const batch = others.toSpliced(at % 10, 0, change).filter((one) => one !== undefined);
        const outcomes = await matrix.undone(() =>
          matrix.ask(person, {
            ...{ ...matrix.atDesk(person), batch: true, by: 'POST', tellsStale: true },
            ...{ paths: batch.map(({ one }) => one.path), inputs: batch.map(({ input }) => input) },
          }),
        );
        // Behind the change the case is another one, maybe nobody's of theirs any more, and what was absent may be there.
        const told = batch.map((one, n) => {
          const is = outcomes[n];
          if (one === change) return is === 'stale' ? 'through' : is;
          if (n < batch.indexOf(change)) return is;
          const row = (deskRows[one.one.path] ?? '').replace('absent ', '');
          return is !== 'through' || expected(row, person, 'given') === 'through' ? one.outcome : is;
        });
        expect(told, `${person} ${batch.map(({ one }) => one.path)}`).toEqual(
          batch.map(({ outcome }) => outcome),
        );
        batches += 1;
      }
    }
    expect(batches).toBeGreaterThan(200);
  });

  it('a change is not made by GET, nor by a form, nor by more calls than a batch may hold', {
    timeout: 240_000,
  }, async () => {
    const headers = { host: new URL(DESK).host, origin: DESK, cookie: matrix.world.cookies.triage };
    for (const { path, isQuery } of deskProcedures) {
      const url = `/rpc/desk/${path}`;
      if (!isQuery) expect((await matrix.border.desk.inject({ url, headers })).statusCode, path).toBe(405);
      for (const type of [
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'text/plain',
      ]) {
        const sent = {
          method: 'POST' as const,
          url,
          headers: { ...headers, 'content-type': type },
          payload: 'a=b',
        };
        expect((await matrix.border.desk.inject(sent)).statusCode, path).toBe(415);
      }
    }
    const json = { ...headers, 'content-type': 'application/json' };
    const many = Array.from({ length: 11 }, () => 'staff.me').join(',');
    const post = (url: string, payload: string) =>
      matrix.border.desk.inject({ method: 'POST', url, headers: json, payload });
    expect((await post(`/rpc/desk/${many}?batch=1`, '{}')).statusCode).toBe(400);
    expect(
      (await post('/rpc/desk/queue.save', `{"filter":${'['.repeat(40)}${']'.repeat(40)}}`)).statusCode,
    ).toBe(400);
  });

  it('a file of the case, a tip’s and an import’s are served to whoever may know of it, and to none of the others', {
    timeout: 240_000,
  }, async () => {
    for (const person of allPeople) {
      const headers = { host: new URL(DESK).host, cookie: matrix.atDesk(person).cookie };
      const get = async (url: string) => (await matrix.border.desk.inject({ url, headers })).statusCode;
      const isOut = person === 'nobody' || person === 'formerHandler';
      const knowsIt = (knows.given as readonly string[]).includes(person);
      expect(await get(`/files/${matrix.world.attachmentId}`), person).toBe(
        isOut ? 401 : knowsIt ? 200 : 404,
      );
      const { tipId = '', importId = '' } = matrix.arranged ?? {};
      const { fresh } = matrix.world.cases;
      expect(await get(`/files/${fresh.id}`), person).toBe(isOut ? 401 : 404);
      expect(await get(`/files/tip/${tipId}/1`), person).toBe(
        isOut ? 401 : person === 'discipline' ? 200 : 404,
      );
      const mayImport = person !== 'nobody' && people[person][0] === 'triageOfficer';
      for (const part of ['results', 'refused'])
        expect(await get(`/files/imports/${importId}/${part}`), person).toBe(
          isOut ? 401 : mayImport ? 200 : 403,
        );
    }
  });
});

describe('at the portal', () => {
  it.each(portalProcedures.map((one) => [one.path, one] as const))(
    '%s',
    { timeout: 240_000 },
    async (path, one) => {
      const things = matrix.thingsOf(one);
      for (const thing of things.length > 0 ? things : [undefined])
        for (const receipt of receipts) {
          const wanted = expectedAtPortal(thing?.row ?? portalRows[path] ?? '', receipt);
          const by = one.isQuery ? 'GET' : 'POST';
          const inputs = [matrix.inputFor(one, { of: 'given', version: 0, thing })];
          const call = (batch: boolean) => () =>
            matrix.ask(receipt, {
              ...({ site: 'portal', cookie: matrix.world.receipts[receipt], by, batch } as const),
              ...{ paths: [path], inputs, tellsRefused: thing !== undefined },
            });
          const settle = (work: () => Promise<Outcome[]>) =>
            wanted === 'through' && !one.isQuery ? matrix.undone(work) : work();
          const alone = await settle(call(false));
          const batched = await settle(call(true));
          expect([receipt, ...alone, ...batched], shown(thing)).toEqual([...[receipt, wanted, wanted]]);
        }
    },
  );

  it('a question is not answered by POST, alone or in a batch', async () => {
    const cookie = matrix.world.receipts.right;
    const headers = {
      host: new URL(PORTAL).host,
      origin: PORTAL,
      cookie,
      'content-type': 'application/json',
    };
    for (const one of portalProcedures.filter(({ isQuery }) => isQuery))
      for (const query of ['', '?batch=1']) {
        const input = matrix.inputFor(one, { of: 'given', version: 0 }) ?? {};
        const payload = JSON.stringify(query ? { 0: input } : input);
        const url = `/rpc/portal/${one.path}${query}`;
        const answer = await matrix.border.portal.inject({ method: 'POST', url, headers, payload });
        expect([answer.statusCode, answer.body.includes('"result"')], url).toEqual([405, false]);
      }
  });

  it('pages show the case to its holder only, and a form changes only what its receipt opened', {
    timeout: 240_000,
  }, async () => {
    const pages = [
      '/case',
      '/case/check',
      '/case/rate',
      '/case/withdraw',
      `/case/attachment/${matrix.world.attachmentId}`,
    ];
    for (const receipt of receipts)
      for (const path of pages.flatMap((one) => [one, `/en${one}`])) {
        const headers = {
          host: new URL(PORTAL).host,
          origin: PORTAL,
          cookie: matrix.world.receipts[receipt],
        };
        const answer = await matrix.border.portal.inject({ url: path, headers });
        matrix.heard.push({ who: receipt, path, body: `${answer.body}${JSON.stringify(answer.headers)}` });
        const isFile = path.includes('attachment');
        if (isFile) expect(answer.statusCode, `${receipt} ${path}`).toBe(receipt === 'right' ? 200 : 404);
        if (receipt !== 'right') expect(answer.body, path).not.toContain(secrets.text[0]);
        const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
        const posted = await matrix.undone(() =>
          matrix.border.portal.inject({
            method: 'POST',
            url: path,
            headers: form,
            payload: 'text=x&confirm=yes&pressed=no',
          }),
        );
        matrix.heard.push({ who: receipt, path, body: posted.body });
        expect(posted.statusCode, `${receipt} POST ${path}`).toBeLessThan(500);
      }
  });
});

describe('field by field, over all that was answered above', () => {
  it.each(Object.entries(secrets))(
    '%s is read by whoever may read it, and by nobody else',
    (_name, [words, readers]) => {
      const readBy = new Set(matrix.heard.filter(({ body }) => body.includes(words)).map(({ who }) => who));
      expect([...readBy].sort()).toEqual(
        readers.map((who) => ((who as string) === 'holder' ? 'right' : who)).sort(),
      );
    },
  );

  it('nothing of it stands in a log line, nor an address or a receipt', () => {
    const logged = matrix.border.lines.join('\n');
    expect(matrix.border.lines.length).toBeGreaterThan(1000);
    for (const [words] of Object.values(secrets)) expect(logged).not.toContain(words);
    for (const cookie of Object.values(matrix.world.receipts).filter(Boolean))
      expect(logged).not.toContain(cookie.split('=')[1]);
    expect(logged).not.toMatch(/remoteAddress|127\.0\.0\.1|lightMyRequest/);
  });

  it('and the test would see a cell that is wrong', () => {
    expect(expected('case triage', 'accusedTriage', 'given')).toBe('hidden');
    expect(expected('case triage', 'handler', 'given')).toBe('forbidden');
    expect(expected('triage', 'custodian', 'given')).toBe('forbidden');
    expect(expected('staff', 'formerHandler', 'given')).toBe('signedOut');
    expect(expected('discipline -=namedDiscipline', 'namedDiscipline', 'given')).toBe('hidden');
    expect(expected('=head -head', 'accusedHead', 'given')).toBe('hidden');
    expect(expected('hidden discipline !=head', 'head', 'given')).toBe('forbidden');
    expect(isAlikeAtDesk([{ row: 'absent hidden staff', of: 'given' }])).toBe(true);
    expect(isAlikeAtDesk([{ row: 'hidden =triage', of: 'given' }])).toBe(false);
    expect(isAlikeAtPortal(['absent anybody'])).toBe(true);
  });
});
