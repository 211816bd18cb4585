import { plainInput } from '@huiyin/rpc/testing/plain-input';
import { procedures } from '@huiyin/rpc/testing/procedures';
import { inOneTransaction } from '@huiyin/services/one-transaction';
import type { Services } from '@huiyin/services/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskRows, portalRows } from './testing/matrix-rows.ts';
import { arrangeWorld, type CaseName, knows, type Person, people, secrets } from './testing/matrix-world.ts';
import { type Border, DESK, openBorder, PORTAL } from './testing/open-border.ts';

type Outcome = 'through' | 'forbidden' | 'hidden' | 'signedOut';

let border: Border;
let world: Awaited<ReturnType<typeof arrangeWorld>>;
let held: Services['database']['prisma'];
/** Everything that each was ever answered, to look for what they must not read. */
const heard = new Map<string, string[]>();

beforeAll(async () => {
  border = await openBorder((services) => ({
    ...services,
    database: {
      get prisma() {
        return held ?? services.database.prisma;
      },
      close: async () => undefined,
    },
  }));
  held = border.test.services.database.prisma;
  world = await arrangeWorld(border);
}, 120_000);
afterAll(() => border.close());

const allPeople = [...(Object.keys(people) as Person[]), 'nobody'] as const;
const deskProcedures = procedures().filter(({ site }) => site === 'desk');
const portalProcedures = procedures().filter(({ site }) => site === 'portal');

/** Runs `work` in a transaction that never happened. */
async function undone<Result>(work: () => Promise<Result>): Promise<Result> {
  const [real, result] = [held, {} as { is?: Result }];
  await inOneTransaction(border.test.services, { seconds: 30 }, async (inner) => {
    held = inner.database.prisma;
    result.is = await work();
    throw new Error('undone');
  })
    .catch((error: Error) => {
      if (error.message !== 'undone') throw error;
    })
    .finally(() => {
      held = real;
    });
  return result.is as Result;
}

type Call = {
  site: 'portal' | 'desk';
  cookie: string;
  paths: string[];
  inputs: unknown[];
  by: 'GET' | 'POST';
  batch?: boolean;
};

async function ask(who: string, { site, cookie, paths, inputs, by, batch = false }: Call) {
  const origin = site === 'desk' ? DESK : PORTAL;
  const sent = batch ? Object.fromEntries(inputs.entries()) : inputs[0];
  const query = by === 'GET' && sent !== undefined ? `input=${encodeURIComponent(JSON.stringify(sent))}` : '';
  const url = `/rpc/${site}/${paths.join(',')}?${batch ? 'batch=1&' : ''}${query}`;
  const headers = { host: new URL(origin).host, origin, cookie, 'content-type': 'application/json' };
  const body = by === 'POST' && sent !== undefined ? { payload: JSON.stringify(sent) } : {};
  const answer = await (site === 'desk' ? border.desk : border.portal).inject({
    method: by,
    url,
    headers,
    ...body,
  });
  heard.set(who, [...(heard.get(who) ?? []), answer.body]);
  const parsed = JSON.parse(answer.body || 'null') as Answer | Answer[];
  return (batch ? (parsed as Answer[]) : [parsed as Answer]).map(outcomeOf);
}
type Answer = { result?: unknown; error?: { data: { code: string } } };

function outcomeOf({ error }: Answer): Outcome {
  const code = error?.data.code ?? '';
  if (code === 'INTERNAL_SERVER_ERROR') throw new Error('A cell ended in an error of the server.');
  if (code === 'UNAUTHORIZED') return 'signedOut';
  if (code === 'FORBIDDEN') return 'forbidden';
  return code === 'NOT_FOUND' ? 'hidden' : 'through';
}

/** What the row and the world say of one cell. */
function expected(row: string, person: Person | 'nobody', of: CaseName): Outcome {
  const words = row.split(' ');
  const no: Outcome = words.includes('hidden') ? 'hidden' : 'forbidden';
  const yes: Outcome = words.includes('absent') ? 'hidden' : 'through';
  if (words.includes('anybody')) return yes;
  if (person === 'nobody' || person === 'formerHandler') return 'signedOut';
  const isOfCase = words.includes('case');
  const isOfMeasure = words.includes('measure');
  if (isOfMeasure && !ofMeasure(person)) return 'hidden';
  if (isOfCase && !(knows[of] as readonly string[]).includes(person)) return 'hidden';
  return words.includes('staff') || words.some((word) => isNamed(word, person, isOfCase)) ? yes : no;
}

/** The office sees the file of every measure, a unit that of its own; custodian and administrators none. */
function ofMeasure(person: Person): boolean {
  const [role, unit] = people[person];
  if (role === 'unitHandler' || role === 'unitHead')
    return (unit === 'own' || unit === 'participant') && person !== 'movedHandler';
  return ['triageOfficer', 'reviewer', 'disciplineOfficer'].includes(role);
}

/** A row names people by role; who takes part in a case is a handler everywhere else. */
function isNamed(word: string, person: Person, isOfCase: boolean): boolean {
  if (word === person) return true;
  if (word === 'takingPart' || word === 'otherHead' || (isOfCase && person === 'takingPart')) return false;
  return word in people && people[word as Person][0] === people[person][0];
}

function inputFor({ input, path }: (typeof deskProcedures)[number], of: CaseName, version: number): unknown {
  const { cases, measureId, reportId, units } = world;
  const value = plainInput(input, {
    ...{
      caseId: cases[of].id,
      version: path.startsWith('measure.') ? 0 : version,
      measureId,
      reportId,
      unitId: units.other,
      intoCaseId: cases.fresh.id,
      // A quarter that is over.
      ...{ from: '2026-07-01', to: '2026-09-30' },
    },
  });
  const parsed = (
    input as unknown as { safeParse: (one: unknown) => { success: boolean } } | undefined
  )?.safeParse(value);
  if (parsed?.success === false) throw new Error(`Not of the right shape: ${JSON.stringify(value)}`);
  return value;
}

async function versionOf(of: CaseName): Promise<number> {
  const row = await border.test.database.owner.prisma.caseFile.findFirstOrThrow({
    where: { id: world.cases[of].id },
    select: { version: true },
  });
  return row.version;
}

const atDesk = (person: Person | 'nobody') =>
  ({ site: 'desk', cookie: person === 'nobody' ? '' : world.cookies[person] }) as const;

const isOfCase = (path: string) => deskRows[path]?.startsWith('case');
const casesOf = (path: string): CaseName[] => (isOfCase(path) ? ['fresh', 'given', 'handedOver'] : ['given']);

describe('every procedure has its row', () => {
  it('at the desk and at the portal, and no row is left over', () => {
    expect(Object.keys(deskRows).sort()).toEqual(deskProcedures.map(({ path }) => path).sort());
    expect(Object.keys(portalRows).sort()).toEqual(portalProcedures.map(({ path }) => path).sort());
  });
});

describe('at the desk, one call at a time', () => {
  it.each(deskProcedures.map((one) => [one.path, one] as const))(
    '%s',
    { timeout: 240_000 },
    async (path, one) => {
      const row = deskRows[path] ?? '';
      for (const of of casesOf(path)) {
        const input = inputFor(one, of, await versionOf(of));
        const by = one.isQuery ? 'GET' : 'POST';
        const call = (person: Person | 'nobody') =>
          // A change without input has a body in a batch only.
          ask(person, {
            ...{ ...atDesk(person), paths: [path], inputs: [input], by },
            batch: by === 'POST' && input === undefined,
          });
        const wanted = Object.fromEntries(allPeople.map((person) => [person, expected(row, person, of)]));
        const changes = (person: Person | 'nobody') => !one.isQuery && wanted[person] === 'through';
        const cells: Record<string, Outcome | undefined> = {};
        await Promise.all(
          allPeople
            .filter((person) => !changes(person))
            .map(async (person) => {
              [cells[person]] = await call(person);
            }),
        );
        for (const person of allPeople.filter(changes)) [cells[person]] = await undone(() => call(person));
        expect(cells, of).toEqual(wanted);
      }
    },
  );
});

describe('at the desk, by every other way', () => {
  it('a batch answers each call as it would be answered alone', { timeout: 240_000 }, async () => {
    for (const person of allPeople)
      for (const isQuery of [true, false]) {
        const wanted = deskProcedures
          .filter((one) => one.isQuery === isQuery)
          .map((one) => ({ one, outcome: expected(deskRows[one.path] ?? '', person, 'given') }))
          // What would change something was tried alone, and undone.
          .filter(({ outcome }) => isQuery || outcome !== 'through');
        const version = await versionOf('given');
        for (let at = 0; at < wanted.length; at += 10) {
          const part = wanted.slice(at, at + 10);
          const outcomes = await ask(person, {
            ...{ ...atDesk(person), batch: true, by: 'POST', paths: part.map(({ one }) => one.path) },
            inputs: part.map(({ one }) => inputFor(one, 'given', version)),
          });
          expect(outcomes, `${person} ${part.map(({ one }) => one.path)}`).toEqual(
            part.map(({ outcome }) => outcome),
          );
        }
      }
  });

  it('a change is not made by GET, nor by a form, nor by more calls than a batch may hold', {
    timeout: 240_000,
  }, async () => {
    const headers = { host: new URL(DESK).host, origin: DESK, cookie: world.cookies.triage };
    for (const { path, isQuery } of deskProcedures) {
      const url = `/rpc/desk/${path}`;
      if (!isQuery) expect((await border.desk.inject({ url, headers })).statusCode, path).toBe(405);
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
        expect((await border.desk.inject(sent)).statusCode, path).toBe(415);
      }
    }
    const json = { ...headers, 'content-type': 'application/json' };
    const many = Array.from({ length: 11 }, () => 'staff.me').join(',');
    const post = (url: string, payload: string) =>
      border.desk.inject({ method: 'POST', url, headers: json, payload });
    expect((await post(`/rpc/desk/${many}?batch=1`, '{}')).statusCode).toBe(400);
    expect(
      (await post('/rpc/desk/queue.save', `{"filter":${'['.repeat(40)}${']'.repeat(40)}}`)).statusCode,
    ).toBe(400);
  });

  it('a file of the case is served to whoever may know of it; an import’s and a tip’s to none of the others', {
    timeout: 240_000,
  }, async () => {
    for (const person of allPeople) {
      const headers = { host: new URL(DESK).host, cookie: atDesk(person).cookie };
      const get = async (url: string) => (await border.desk.inject({ url, headers })).statusCode;
      const isOut = person === 'nobody' || person === 'formerHandler';
      const knowsIt = (knows.given as readonly string[]).includes(person);
      expect(await get(`/files/${world.attachmentId}`), person).toBe(isOut ? 401 : knowsIt ? 200 : 404);
      expect(await get(`/files/tip/${world.attachmentId}/1`), person).toBe(isOut ? 401 : 404);
      const mayImport = person !== 'nobody' && people[person][0] === 'triageOfficer';
      expect(await get(`/files/imports/${world.attachmentId}/results`), person).toBe(
        isOut ? 401 : mayImport ? 404 : 403,
      );
    }
  });
});

describe('at the portal', () => {
  const receipts = ['right', 'wrong', 'expired', 'invented', 'none', 'staff'] as const;

  it.each(portalProcedures.map((one) => [one.path, one] as const))(
    '%s',
    { timeout: 240_000 },
    async (path, one) => {
      const row = portalRows[path] ?? '';
      for (const receipt of receipts) {
        const isHolder = receipt === 'right' || receipt === 'wrong';
        const allowed = row.includes('anybody') || isHolder;
        const wanted: Outcome = allowed && !row.includes('absent') ? 'through' : 'hidden';
        const by = one.isQuery ? 'GET' : 'POST';
        const call = (batch: boolean) => () =>
          ask(receipt, {
            ...({ site: 'portal', cookie: world.receipts[receipt], by, batch } as const),
            ...{ paths: [path], inputs: [inputFor(one, 'given', 0)] },
          });
        const settle = (work: () => Promise<Outcome[]>) => (allowed && !one.isQuery ? undone(work) : work());
        const alone = await settle(call(false));
        const batched = await settle(call(true));
        expect([receipt, ...alone, ...batched]).toEqual([receipt, wanted, wanted]);
      }
    },
  );

  it('pages show the case to its holder only, and a form changes only what its receipt opened', {
    timeout: 240_000,
  }, async () => {
    const pages = [
      '/case',
      '/case/check',
      '/case/rate',
      '/case/withdraw',
      `/case/attachment/${world.attachmentId}`,
    ];
    for (const receipt of receipts)
      for (const path of pages.flatMap((one) => [one, `/en${one}`])) {
        const headers = { host: new URL(PORTAL).host, origin: PORTAL, cookie: world.receipts[receipt] };
        const answer = await border.portal.inject({ url: path, headers });
        heard.set(receipt, [...(heard.get(receipt) ?? []), answer.body, JSON.stringify(answer.headers)]);
        const isFile = path.includes('attachment');
        if (isFile) expect(answer.statusCode, `${receipt} ${path}`).toBe(receipt === 'right' ? 200 : 404);
        if (receipt !== 'right') expect(answer.body, path).not.toContain(secrets.text[0]);
        const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
        const posted = await undone(() =>
          border.portal.inject({
            method: 'POST',
            url: path,
            headers: form,
            payload: 'text=x&confirm=yes&pressed=no',
          }),
        );
        heard.set(receipt, [...(heard.get(receipt) ?? []), posted.body]);
        expect(posted.statusCode, `${receipt} POST ${path}`).toBeLessThan(500);
      }
  });
});

describe('field by field, over all that was answered above', () => {
  it.each(Object.entries(secrets))(
    '%s is read by whoever may read it, and by nobody else',
    (_name, [words, readers]) => {
      const readBy = [...heard]
        .filter(([, bodies]) => bodies.some((body) => body.includes(words)))
        .map(([who]) => who);
      expect(readBy.sort()).toEqual(
        readers.map((who) => ((who as string) === 'holder' ? 'right' : who)).sort(),
      );
    },
  );

  it('nothing of it stands in a log line, nor an address or a receipt', () => {
    const logged = border.lines.join('\n');
    expect(border.lines.length).toBeGreaterThan(1000);
    for (const [words] of Object.values(secrets)) expect(logged).not.toContain(words);
    for (const cookie of Object.values(world.receipts).filter(Boolean))
      expect(logged).not.toContain(cookie.split('=')[1]);
    expect(logged).not.toMatch(/remoteAddress|127\.0\.0\.1|lightMyRequest/);
  });

  it('and the test would see a cell that is wrong', () => {
    expect(expected('case triage', 'accusedTriage', 'given')).toBe('hidden');
    expect(expected('case triage', 'handler', 'given')).toBe('forbidden');
    expect(expected('triage', 'custodian', 'given')).toBe('forbidden');
    expect(expected('staff', 'formerHandler', 'given')).toBe('signedOut');
  });
});
