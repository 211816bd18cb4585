import { readdir } from 'node:fs/promises';
import { addDays } from '@huiyin/domain/clock/civil-date';
import { retentionKinds, usualRetention } from '@huiyin/domain/retention/retention';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAlerts } from '../alerts/list-alerts.ts';
import { readCasePage } from '../portal/read-case-page.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { eraseCase } from './erase-case.ts';
import { eraseDue, listDue } from './erase-due.ts';
import { eraseDueTips } from './erase-tips.ts';
import { operator as byOperator, holdCase, liftHold, readHolds } from './legal-hold.ts';
import { readRetention, setRetention } from './retention-rules.ts';

const jurisdictionId = 'test';
const daysAgo = (days: number) => addDays(new Date().toISOString().slice(0, 10), -days);

let test: TestServices;
let desk: Desk;
/** As the jobs role, which may do less than the owner. */
let jobs: TestServices['services'];
/** As the operator's command line. */
let operator: TestServices['services'];
const owner = () => test.database.owner.prisma;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  jobs = { ...test.services, database: test.database.jobs };
  operator = { ...test.services, database: test.database.owner };
  for (const kind of retentionKinds) await setRetention(operator, { kind, days: usualRetention[kind] });
});
afterAll(() => test.close());

type Columns = NonNullable<Parameters<Desk['case']>[0]>['columns'];

/** A case of which the last was heard so many days ago. */
async function quietFor(days: number, columns: Columns = {}) {
  const receivedAt = new Date(`${daysAgo(days)}T04:00:00Z`);
  const receivedOn = daysAgo(days);
  return desk.case({ receivedAt, receivedOn, columns: { state: 'archived', kind: 'praise', ...columns } });
}

const row = (id: string) => owner().caseFile.findFirstOrThrow({ where: { id } });

describe('what is due', () => {
  it('is what ended, and of which nothing was heard for as long as the longest of its rules', async () => {
    const due = await quietFor(366);
    const early = await quietFor(360);
    const underWay = await quietFor(4000, { state: 'answered' });
    const longer = await quietFor(366, { kind: 'complaint' });
    const petition = await quietFor(366, { clockProfile: 'petition' });
    const handed = await quietFor(366, { handedToDiscipline: true });
    const published = await quietFor(366, { publication: 'published' });
    const withdrawn = await quietFor(190, { kind: 'complaint', state: 'withdrawn' });
    const ids = (await listDue(operator, 50)).map(({ caseId }) => caseId);
    expect(ids.toSorted()).toEqual([due.id, withdrawn.id].toSorted());
    for (const { id } of [early, underWay, longer, petition, handed, published])
      await expect(eraseCase(jobs, { job: 'by hand', caseId: id })).rejects.toThrow('notFound');
    expect(await eraseDue(jobs)).toBe(2);
    expect(await listDue(operator, 50)).toEqual([]);
    expect((await row(due.id)).text).toBe('');
    expect((await row(early.id)).text).not.toBe('');
  });

  it('counts from the last that happened, not from the first', async () => {
    const { id } = await quietFor(900);
    const event = { jurisdictionId, caseId: id, payload: {}, actorKind: 'citizen', at: new Date() };
    await owner().caseEvent.create({
      data: { ...event, number: 2, type: 'rated', onDay: new Date(daysAgo(100)) },
    });
    expect(await listDue(operator, 50)).toEqual([]);
    expect(await readCasePage(test.services, { kind: 'receiptHolder', caseId: id }, id)).toMatchObject({
      keptUntil: addDays(daysAgo(100), usualRetention.praise),
    });
  });

  it('is nothing without a rule, and a rule has its bounds', async () => {
    await setRetention(operator, { kind: 'suggestion', days: null });
    const kept = await quietFor(30_000, { kind: 'suggestion' });
    expect(await listDue(operator, 50)).toEqual([]);
    await expect(setRetention(operator, { kind: 'suggestion', days: 29 })).rejects.toThrow('invalid');
    await setRetention(operator, { kind: 'suggestion', days: 30 });
    expect(await readRetention(operator)).toContainEqual({ kind: 'suggestion', days: 30 });
    expect((await listDue(operator, 50)).map(({ caseId }) => caseId)).toEqual([kept.id]);
    expect(
      await owner().auditEntry.count({ where: { action: 'retention.set', subjectId: 'suggestion' } }),
    ).toBe(3);
    await eraseDue(jobs);
  });

  it('goes together with what was joined into it, and waits for it', async () => {
    const root = await quietFor(500);
    const young = await quietFor(300, { state: 'joined', joinedIntoId: root.id });
    expect(await listDue(operator, 50)).toEqual([]);
    await owner().caseEvent.updateMany({
      where: { caseId: young.id },
      data: { onDay: new Date(daysAgo(400)) },
    });
    expect(await listDue(operator, 50)).toMatchObject([{ caseId: root.id, cases: 2 }]);
    expect(await eraseDue(jobs)).toBe(1);
    for (const { id } of [root, young]) expect((await row(id)).erasedOn).not.toBeNull();
  });
});

describe('a hold', () => {
  it('keeps a case that is due, shown by the dry run, until it is lifted', async () => {
    const { id, caseNumber } = await quietFor(400);
    await holdCase(operator, byOperator, { caseNumber, reason: '诉讼期间' });
    await expect(holdCase(operator, byOperator, { caseNumber, reason: '又一次' })).rejects.toThrow('invalid');
    expect(await listDue(operator, 50)).toMatchObject([{ caseId: id, held: true }]);
    expect(await eraseDue(jobs)).toBe(0);
    await expect(eraseCase(jobs, { job: 'by hand', caseId: id })).rejects.toThrow('notFound');
    await liftHold(operator, byOperator, { caseNumber, reason: '判决生效' });
    await expect(liftHold(operator, byOperator, { caseNumber, reason: '判决生效' })).rejects.toThrow(
      'notFound',
    );
    expect(await eraseDue(jobs)).toBe(1);
    const told = await owner().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    expect(told.map(({ action, detail }) => [action, detail])).toEqual([
      ['case.submit', {}],
      ['case.hold', {}],
      ['case.liftHold', {}],
      ['case.delete', {}],
    ]);
    await expect(holdCase(operator, byOperator, { caseNumber, reason: '太晚了' })).rejects.toThrow(
      'notFound',
    );
  });
});

describe('a hold at the desk', () => {
  const lift = { reason: '判决生效' };

  it('is set by a reviewer, listed, and lifted by another, each with an audit entry', async () => {
    const [reviewer, other] = [
      await desk.staff('reviewer', null, '周'),
      await desk.staff('disciplineOfficer'),
    ];
    const { id, caseNumber } = await quietFor(400);
    const typed = `${caseNumber.slice(0, 4)} ${caseNumber.slice(4)}`;
    await holdCase(test.services, reviewer, { caseNumber: typed, reason: '（2026）浙01行初1号' });
    const listed = { caseId: id, caseNumber, reason: '（2026）浙01行初1号', setBy: '周' };
    expect(await readHolds(test.services, other)).toMatchObject([{ ...listed, mayLift: true }]);
    expect(await readHolds(test.services, reviewer)).toMatchObject([{ ...listed, mayLift: false }]);
    expect(await eraseDue(jobs)).toBe(0);
    await expect(liftHold(test.services, reviewer, { caseNumber, ...lift })).rejects.toThrow('forbidden');
    await liftHold(test.services, other, { caseNumber, ...lift });
    expect(await readHolds(test.services, other)).toEqual([]);
    expect(await owner().legalHold.findFirstOrThrow({ where: { caseId: id } })).toMatchObject({
      ...{ setBy: reviewer.staffId, liftedBy: other.staffId, liftReason: '判决生效' },
    });
    const told = await owner().auditEntry.findMany({
      where: { subjectId: id, action: { startsWith: 'case.' } },
      orderBy: { id: 'asc' },
    });
    expect(told.slice(1).map(({ action, actorId }) => [action, actorId])).toEqual([
      ['case.hold', reviewer.staffId],
      ['case.liftHold', other.staffId],
    ]);
    expect(await eraseDue(jobs)).toBe(1);
  });

  it('is nobody else’s, and of a case that is kept from somebody neither shown nor set', async () => {
    const { id, caseNumber } = await quietFor(300, { handedToDiscipline: true });
    const officer = await desk.staff('disciplineOfficer');
    await holdCase(test.services, officer, { caseNumber, reason: '核查期间' });
    const reviewer = await desk.staff('reviewer');
    expect(await readHolds(test.services, reviewer)).toEqual([]);
    await expect(holdCase(test.services, reviewer, { caseNumber, ...lift })).rejects.toThrow('notFound');
    await expect(liftHold(test.services, reviewer, { caseNumber, ...lift })).rejects.toThrow('notFound');
    const named = { jurisdictionId, caseId: id, staffId: officer.staffId, ground: 'conflict' };
    await owner().caseExclusion.create({ data: { ...named, setOn: new Date() } });
    await owner().caseFile.updateMany({ where: { id }, data: { excludes: true } });
    expect(await readHolds(test.services, officer)).toEqual([]);
    for (const kind of ['triageOfficer', 'custodian', 'systemAdministrator', 'auditAdministrator'] as const) {
      const actor = await desk.staff(kind);
      await expect(readHolds(test.services, actor)).rejects.toThrow('forbidden');
      await expect(holdCase(test.services, actor, { caseNumber, ...lift })).rejects.toThrow('forbidden');
      await expect(liftHold(test.services, actor, { caseNumber, ...lift })).rejects.toThrow('forbidden');
    }
    await expect(holdCase(test.services, officer, { caseNumber: '12', ...lift })).rejects.toThrow('notFound');
  });
});

describe('who may destroy', () => {
  it('not the web’s role; and the jobs’ role changes no event by itself', async () => {
    const { id } = await quietFor(400);
    await expect(eraseCase(test.services, { job: 'by hand', caseId: id })).rejects.toThrow(
      'permission denied for function erase_cases',
    );
    const change = jobs.database.prisma.caseEvent.updateMany({
      where: { caseId: id },
      data: { payload: {} },
    });
    await expect(change).rejects.toThrow();
    expect((await row(id)).text).not.toBe('');
    await eraseDue(jobs);
  });
});

describe('a sealed tip', () => {
  it('goes with its files when it has been closed long enough, and no earlier', async () => {
    const age = new TextEncoder().encode('age-encryption.org/v1 sealed');
    const key = {
      jurisdictionId,
      algorithm: 'age',
      recipient: 'age1escrow',
      createdOn: new Date(daysAgo(5000)),
    };
    const { id: escrowId } = await owner().escrowKey.create({ data: key });
    const closedOn = async (days: number, fill: number) => {
      const bytes = new Uint8Array(32).fill(fill);
      const { id } = await owner().tip.create({
        data: {
          ...{ jurisdictionId, escrowId, lookupHash: bytes, sealPublicKey: bytes, algorithm: 'age' },
          ...{ recipient: 'age1tip', sealedKey: age, keyIds: [escrowId], state: 'closed' },
          ...{ receivedOn: new Date(daysAgo(days + 10)), closedOn: new Date(daysAgo(days)) },
        },
      });
      const storedAs = await jobs.files.keep(age);
      const said = { sender: 'citizen', algorithm: 'age', sizeClass: 1, onDay: new Date(daysAgo(days + 10)) };
      await owner().tipMessage.create({ data: { jurisdictionId, tipId: id, number: 1, storedAs, ...said } });
      return { id, storedAs };
    };
    const old = await closedOn(usualRetention.tip, 1);
    const young = await closedOn(usualRetention.tip - 3, 2);
    await eraseDueTips(jobs);
    expect((await owner().tip.findMany()).map(({ id }) => id)).toEqual([young.id]);
    const files = await readdir(test.filesFolder);
    expect([files.includes(old.storedAs), files.includes(young.storedAs)]).toEqual([false, true]);
  });
});

describe('the words of an alert', () => {
  const day = daysAgo(431);
  const days = {
    since: new Date(day),
    lastDay: new Date(day),
    raisedOn: new Date(day),
    dueOn: new Date(day),
  };
  /** An alert about a word of one day. */
  async function alertAbout(key: string, decidedBy: string): Promise<string> {
    const { id } = await owner().alert.create({
      data: {
        ...{ jurisdictionId, dimension: 'word', key, raisedAt: new Date(), ...days },
        ...{ outcome: 'explained', reason: '沙湾村都在说同一根管子' },
        ...{ decidedBy, decidedAt: new Date(), decidedOn: new Date(day) },
      },
    });
    const of = { jurisdictionId, alertId: id, starts: new Date(day), days: 1 };
    await owner().alertRise.create({ data: { ...of, dimension: 'word', key, expected: 1, seen: 9 } });
    return id;
  }
  const wordsOf = async (id: string) => {
    const { key, reason } = await owner().alert.findFirstOrThrow({ where: { id } });
    const [rise] = await owner().alertRise.findMany({ where: { alertId: id } });
    return { key, reason, ofDay: rise?.key, seen: rise?.seen };
  };

  it('go with the last case they stood in, and the reason with the last case of its days; figures stay', async () => {
    await quietFor(431, { text: '自来水发黄' });
    await quietFor(431, { text: '自来水有沙' });
    const left = await quietFor(431, { kind: 'complaint', text: '停电' });
    const officer = await desk.staff('disciplineOfficer');
    const [water, power] = [
      await alertAbout('自来水', officer.staffId),
      await alertAbout('停电', officer.staffId),
    ];
    expect(await eraseDue(jobs)).toBe(2);
    const reason = '沙湾村都在说同一根管子';
    expect(await wordsOf(water)).toEqual({ key: '', reason, ofDay: expect.stringMatching(/^-/), seen: 9 });
    expect(await wordsOf(power)).toEqual({ key: '停电', reason, ofDay: '停电', seen: 9 });
    await owner().caseFile.updateMany({ where: { id: left.id }, data: { kind: 'praise' } });
    expect(await eraseDue(jobs)).toBe(1);
    for (const id of [water, power])
      expect(await wordsOf(id)).toMatchObject({ key: '', reason: '', seen: 9 });
    const texts = await owner().$queryRaw<{ text: string }[]>`
      SELECT concat(a::text, r::text) AS text FROM alert a JOIN alert_rise r ON r.alert_id = a.id`;
    for (const { text } of texts) expect(text).not.toMatch(/自来水|停电|沙湾村/);
    const { rise } = (await listAlerts(test.services, officer)).decided[0] ?? {};
    expect(rise).toMatchObject({ label: '（词语已随来件删除）', seen: 9 });
  });
});

type Column = { readonly table: string; readonly column: string };

/** Whether the function removes the rows of a table as a whole, or sets the column. */
function isEmptied({ table, column }: Column, body: string): boolean {
  const all = `DELETE FROM ${table} WHERE jurisdiction_id = of_jurisdiction AND \\(?case_id = ANY \\(gone\\)`;
  if (new RegExp(`${all}(;|\\n? *OR )`).test(body)) return true;
  const set = new RegExp(`UPDATE ${table} SET ([^;]*?);`).exec(body)?.[1] ?? '';
  return new RegExp(`\\b${column} = `).test(set);
}

/** Columns that stay: codes, ids and numbers by which is counted, and who acted. Nobody writes a sentence into them. */
const wordless = [
  ...['case_number', 'state', 'resume_state', 'channel', 'kind', 'topic_slug', 'clock_profile'].map(
    (column) => `case_file.${column}`,
  ),
  ...['case_event.type', 'case_event.actor_kind', 'case_event.actor_id', 'case_link.actor_kind'],
  ...['case_link.actor_id', 'case_exclusion.ground', 'case_exclusion.set_by', 'call_back.outcome'],
  ...['clock_change.change', 'clock_change.asked_by', 'clock_change.decided_by', 'rating.solved'],
  ...['reply.state', 'reply.outcome', 'reply.return_grounds', 'import_row.outcome'],
];

describe('what is left', () => {
  it('names every table that has to do with a case, so that a new one is not forgotten', async () => {
    const tables = await owner().$queryRaw<{ name: string }[]>`
      SELECT DISTINCT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'case_id' ORDER BY 1`;
    const [{ body }] = (await owner().$queryRaw`
      SELECT pg_get_functiondef('erase_cases'::regproc) AS body`) as [{ body: string }];
    const untouched = tables.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(body));
    expect(untouched.map(({ name }) => name)).toEqual([]);
  });

  it('is no column that may hold words: each of each such table is emptied, or known to hold none', async () => {
    const columns = await owner().$queryRaw<Column[]>`
      SELECT c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND c.udt_name IN ('text', '_text', 'varchar', '_varchar', 'jsonb', 'json', 'bytea', 'tsvector')
        AND c.column_name <> 'jurisdiction_id' AND (c.table_name = 'case_file' OR EXISTS (SELECT FROM information_schema.columns o
          WHERE o.table_schema = 'public' AND o.table_name = c.table_name AND o.column_name = 'case_id'))`;
    const [{ body }] = (await owner().$queryRaw`
      SELECT pg_get_functiondef('erase_cases'::regproc) AS body`) as [{ body: string }];
    const left = (these: readonly Column[]) =>
      these.filter((one) => !isEmptied(one, body)).map(({ table, column }) => `${table}.${column}`);
    expect(columns.length).toBeGreaterThan(90);
    expect(left(columns).toSorted()).toEqual(wordless.toSorted());
    // A column that somebody adds and forgets is found.
    const added = { table: 'reply', column: 'remark' };
    expect(left([...columns, added])).toContain('reply.remark');
  });

  it('is no file, no contact and no key, and nobody at a desk meets it', async () => {
    const stored = await jobs.files.keep(new Uint8Array([1, 2, 3]));
    const columns = { contactName: '王女士', identityMode: 'realName', village: '东门村' };
    const { id } = await quietFor(400, columns);
    const file = { fileName: '照片.jpg', mediaType: 'image/jpeg', bytes: 3 };
    await owner().attachment.create({ data: { jurisdictionId, caseId: id, storedAs: stored, ...file } });
    const { logKey, lookupHash } = await row(id);
    await eraseDue(jobs);
    const left = await row(id);
    expect(left).toMatchObject({ text: '', contactName: '', village: '', identityMode: 'anonymous' });
    expect(left.logKey).not.toEqual(logKey);
    expect(left.lookupHash).not.toEqual(lookupHash);
    expect(await readdir(test.filesFolder)).not.toContain(stored);
    await expect(readCasePage(test.services, { kind: 'receiptHolder', caseId: id }, id)).rejects.toThrow(
      'notFound',
    );
  });
});
