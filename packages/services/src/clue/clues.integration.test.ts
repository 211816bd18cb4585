import { randomUUID } from 'node:crypto';
import type { RegisterClueInput, RewrappedClue } from '@huiyin/contract/desk/clues';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { openClueEntry, sealClueEntry } from '@huiyin/sealing/clue';
import { wordHashOf } from '@huiyin/sealing/clue-disc';
import { createBareKeyPair } from '@huiyin/sealing/key-pair';
import { openTipKey, readersOf, sealTipKey } from '@huiyin/sealing/tip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handToDiscipline } from '../case/hand-to-discipline.ts';
import type { Failure } from '../failure.ts';
import { entryOf } from '../letter/testing/entry-of.ts';
import { readCasePage } from '../portal/read-case-page.ts';
import { wrappedKeyForTest } from '../testing/arrange-keys.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { drillEscrow, recoverTips } from '../tip/escrow.ts';
import { rotateKey } from '../tip/rewrap-tips.ts';
import { readTipKeys } from '../tip/tip-keys.ts';
import { listDiscs, recordDisc, takeReceipt } from './clue-discs.ts';
import { clueReturnFile } from './clue-return.ts';
import { startClue } from './clue-source.ts';
import { excludeFromClue } from './exclude-from-clue.ts';
import { handOverClues, takeClues } from './hand-over-clues.ts';
import { listClues } from './list-clues.ts';
import { readClue } from './read-clue.ts';
import { registerClue } from './register-clue.ts';
import { stepClue } from './step-clue.ts';
import {
  algorithm,
  arrangeClues,
  base64,
  bytesOf,
  type ClueOffice,
  canary,
} from './testing/arrange-clues.ts';
import { listWrappedClues, rewrapClue } from './wrap-clues.ts';

let test: TestServices;
let office: ClueOffice;
const asOwner = () => ({ ...test.services, database: test.database.owner });
const told = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    ({ publicError: { code, fields } }: Failure) =>
      fields[0] ? `${fields[0].field}.${fields[0].problem}` : code,
  );

beforeAll(async () => {
  test = await openTestServices();
  office = await arrangeClues(test);
});
afterAll(() => test.close());

describe('a clue', () => {
  it('is registered sealed, forwarded, decided by several, closed, and told; each with an audit entry', async () => {
    const clueId = await office.registered({ realName: true });
    await office.take(clueId, { step: 'forward', day: '2026-03-06' });
    await office.take(clueId, { step: 'tellAccepted', day: '2026-03-10' });
    await office.take(clueId, { step: 'decide', day: '2026-04-08', on: '2026-04-06', words: '会议纪要' });
    await office.take(clueId, { step: 'close', day: '2026-05-20' });
    const view = await readClue(office.at('2026-05-21'), office.officer(1), clueId);
    expect(view.clue).toMatchObject({
      ...{ state: 'closed', way: 'preliminaryCheck', custodian: { name: '周敏' } },
      deadlines: [{ key: 'tellResult', overdue: false }],
    });
    const key = await openTipKey(bytesOf(view.sealedKey), office.keyring.of(office.officer(1)));
    const opened = await Promise.all(
      view.entries.map(({ sealed: entry }) => openClueEntry(bytesOf(entry), key.privateKey)),
    );
    expect(opened.map(({ text }) => text)).toEqual([canary, '记录', '记录', '会议纪要', '记录']);
    expect(view.entries[3]).toMatchObject({ on: '2026-04-06', enteredOn: '2026-04-08', by: '周敏' });
    const audit = await test.database.owner.prisma.auditEntry.findMany({ where: { subjectId: clueId } });
    expect(audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['clue.register', 'clue.forward', 'clue.decide', 'clue.close', 'clue.open']),
    );
    expect(JSON.stringify(audit.map(({ detail }) => detail))).not.toMatch(/preliminaryCheck|会议/);
  });

  it('is overdue by itself when nothing happens to it', async () => {
    const clueId = await office.registered();
    const due = async (day: string) =>
      (await listClues(office.at(day), office.officer())).clues.find((clue) => clue.clueId === clueId)
        ?.deadlines;
    expect(await due('2026-03-09')).toEqual([{ key: 'forward', on: '2026-03-09', overdue: false }]);
    expect(await due('2026-03-10')).toEqual([{ key: 'forward', on: '2026-03-09', overdue: true }]);
    await office.take(clueId, { step: 'forward', day: '2026-03-10' });
    expect(await due('2026-04-11')).toEqual([{ key: 'decide', on: '2026-04-10', overdue: true }]);
  });

  it('sent twice is one, and what is not sealed as it should be is not stored', async () => {
    const input = await office.sealed();
    await registerClue(office.at('2026-03-02'), office.officer(), input);
    await registerClue(office.at('2026-03-02'), office.officer(), input);
    const { prisma } = test.database.owner;
    const before = await prisma.clue.count();
    const good = await office.sealed();
    const plain = base64(Buffer.from(canary));
    const wrongs: Partial<RegisterClueInput>[] = [
      ...[{ sealed: plain }, { sealedKey: plain }, { keyIds: good.keyIds.slice(1) }],
      ...[{ keyIds: [randomUUID()] }, { escrowId: randomUUID() }, { about: [office.officer(1).staffId] }],
      ...[{ receivedOn: '2026-03-03' }, { source: 'case' as const }],
    ];
    for (const wrong of wrongs)
      expect(
        await told(registerClue(office.at('2026-03-02'), office.officer(), { ...good, ...wrong })),
      ).not.toBe('done');
    expect(await prisma.clue.count()).toBe(before);
  });

  it('goes no way that its life does not have, on no day ahead or before it came, and not over somebody quicker', async () => {
    const clueId = await office.registered();
    expect(await told(office.take(clueId, { step: 'decide', day: '2026-03-03' }))).toBe('step.expired');
    expect(await told(office.take(clueId, { step: 'close', day: '2026-03-03' }))).toBe('step.expired');
    expect(await told(office.take(clueId, { step: 'forward', day: '2026-03-03', on: '2026-03-04' }))).toBe(
      'on.expired',
    );
    expect(await told(office.take(clueId, { step: 'forward', day: '2026-03-03', on: '2026-03-01' }))).toBe(
      'on.expired',
    );
    // Nor on a day before that of what it follows: the next clock would start before its time.
    const other = await office.registered();
    await office.take(other, { step: 'forward', day: '2026-03-06' });
    const decide = { step: 'decide', day: '2026-03-09' } as const;
    expect(await told(office.take(other, { ...decide, on: '2026-03-05' }))).toBe('on.expired');
    expect(await told(office.take(other, { ...decide, on: '2026-03-06' }))).toBe('done');
    const view = await readClue(office.at('2026-03-03'), office.officer(), clueId);
    const entry = base64(await sealClueEntry({ text: '记', names: [] }, view.recipient));
    const stale = { clueId, version: 9, algorithm, sealed: entry, on: '2026-03-03', step: 'note' } as const;
    expect(await told(stepClue(office.at('2026-03-03'), office.officer(), stale))).toBe('conflict');
    const bare = { ...stale, version: 1, sealed: base64(Buffer.from(canary)) };
    expect(await told(stepClue(office.at('2026-03-03'), office.officer(), bare))).toBe('sealed.malformed');
  });

  it('is in the database in ciphertext only, and by days', async () => {
    const { prisma } = test.database.owner;
    const rows = await prisma.$queryRaw<{ all: string }[]>`
      SELECT coalesce(string_agg(t, ''), '') AS all FROM (
        SELECT to_jsonb(c)::text AS t FROM clue c UNION ALL SELECT to_jsonb(e)::text FROM clue_entry e
        UNION ALL SELECT to_jsonb(a)::text FROM audit_entry a WHERE a.subject_kind = 'clue') x`;
    const hex = Buffer.from(canary).toString('hex');
    expect(rows[0]?.all).not.toContain(canary);
    expect(rows[0]?.all).not.toContain(hex);
    const columns = await prisma.$queryRaw<{ type: string }[]>`
      SELECT data_type::text AS type FROM information_schema.columns WHERE table_name LIKE 'clue%'`;
    expect(columns.filter(({ type }) => type.startsWith('timestamp'))).toEqual([]);
  });
});

describe('who knows of it', () => {
  it('not the officer it is about: no row, no figure, no step, no export, no handover', async () => {
    const clueId = await office.registered({ about: [office.officer(1).staffId] });
    expect(await office.listed(office.officer(1))).not.toContain(clueId);
    const figures = async (actor: StaffActor) =>
      (await listClues(office.at('2026-03-02'), actor)).present.registered;
    expect(await figures(office.officer(1))).toBe((await figures(office.officer(0))) - 1);
    expect(await told(readClue(test.services, office.officer(1), clueId))).toBe('notFound');
    expect(
      await told(
        excludeFromClue(test.services, office.officer(1), { clueId, staffId: office.officer(0).staffId }),
      ),
    ).toBe('notFound');
    const disc = { exportId: randomUUID(), clueIds: [clueId], manifestHash: '0'.repeat(64) };
    const record = { ...disc, recipient: (await createBareKeyPair()).recipient, wordHash: '0'.repeat(64) };
    expect(await told(recordDisc(test.services, office.officer(1), record))).toBe('notFound');
    const give = { clueIds: [clueId], toId: office.officer(1).staffId, why: 'transfer' as const };
    expect(await told(handOverClues(test.services, office.officer(), give))).toBe('toId.inUse');
    expect(await told(handOverClues(test.services, office.officer(1), give))).toBe('notFound');
  });

  it('not an officer who declares a conflict, from that moment, nor after it is sealed again', async () => {
    const clueId = await office.registered();
    expect(await office.listed(office.officer(2))).toContain(clueId);
    await excludeFromClue(test.services, office.officer(2), { clueId, staffId: office.officer(2).staffId });
    expect(await office.listed(office.officer(2))).not.toContain(clueId);
    const again = await office.rewrapped(clueId);
    expect(again.keyIds).toHaveLength(2);
    await rewrapClue(test.services, office.officer(), again);
    const { sealedKey } = await readClue(test.services, office.officer(), clueId);
    await expect(openTipKey(bytesOf(sealedKey), office.keyring.of(office.officer(2)))).rejects.toThrow();
    const [everybody] = await listWrappedClues(test.services, office.officer(2));
    const smuggled = {
      ...again,
      keyIds: [...again.keyIds, everybody ? await office.keyIdOf(office.officer(2)) : ''],
    };
    expect(await told(rewrapClue(test.services, office.officer(), smuggled))).toBe('keys.expired');
  });

  it('nobody in another role', async () => {
    const clueId = await office.registered();
    const unitId = await office.desk.unit('水利局');
    for (const role of [
      'triageOfficer',
      'reviewer',
      'custodian',
      'unitHead',
      'auditAdministrator',
    ] as const) {
      const actor = await office.desk.staff(role, role === 'unitHead' ? unitId : null);
      const of = { source: 'inspection', sourceId: null } as const;
      for (const ask of [
        () => listClues(test.services, actor),
        () => readClue(test.services, actor, clueId),
        () => startClue(test.services, actor, of),
        () => clueReturnFile(test.services, actor, { from: '2026-01-01', to: '2026-03-31' }),
        () => listDiscs(test.services, actor),
      ])
        expect(await told(ask())).toBe('forbidden');
    }
  });
});

describe('a case that triage hands over', () => {
  it('becomes a clue with its own day, kept from whom the case is kept; its citizen sees only that it was handed on', async () => {
    const { id: caseId, caseNumber } = await office.desk.case({ text: canary, receivedOn: '2026-02-27' });
    const of = { source: 'case', sourceId: caseId } as const;
    expect(await told(startClue(office.at('2026-03-02'), office.officer(), of))).toBe('notFound');
    const triage = await office.desk.staff('triageOfficer');
    await handToDiscipline(test.services, { actor: triage, caseId, version: 1 }, '反映站长受贿');
    const { prisma } = test.database.owner;
    await prisma.caseExclusion.create({
      data: {
        ...{ jurisdictionId: 'test', caseId, ground: 'accused', staffId: office.officer(2).staffId },
        setOn: new Date('2026-03-01'),
      },
    });
    await prisma.caseFile.updateMany({ where: { id: caseId }, data: { excludes: true } });
    const start = await startClue(office.at('2026-03-02'), office.officer(), of);
    expect(start).toMatchObject({ receivedOn: '2026-02-27', label: caseNumber, realName: false });
    expect(start.keys?.officers.map(({ name }) => name)).toEqual(['刘强', '周敏']);
    const clueId = await office.registered(of);
    expect(await office.listed(office.officer(2))).not.toContain(clueId);
    expect((await readClue(test.services, office.officer(), clueId)).clue.receivedOn).toBe('2026-02-27');
    const page = await readCasePage(test.services, { kind: 'receiptHolder', caseId }, caseId);
    expect(page).toMatchObject({ state: 'transferred', deadline: null, unit: null });
    expect(page.timeline.map(({ type, words }) => [type, words])).toEqual([
      ...[
        ['received', null],
        ['handedToDiscipline', null],
      ],
    ]);
  });
});

describe('keys and custody', () => {
  it('a replaced key takes every clue along or none, and the escrow opens them too', async () => {
    const actor = office.officer(1);
    const fresh = await createBareKeyPair();
    const keyId = randomUUID();
    const keys = await readTipKeys(test.database.owner.prisma, test.services.jurisdictionId);
    const others = keys?.officers.filter(({ staffId }) => staffId !== actor.staffId) ?? [];
    const clues: RewrappedClue[] = [];
    for (const { clueId, sealedKey, kept } of await listWrappedClues(test.services, actor)) {
      const words = await openTipKey(bytesOf(sealedKey), office.keyring.of(actor));
      const own = { staffId: actor.staffId, keyId, recipient: fresh.recipient };
      const all = { officers: [...others, own], escrow: keys?.escrow ?? null };
      const readers = readersOf(all, [...words.about, ...kept]);
      if (!readers) throw new Error('nobody');
      const wrapped = base64(await sealTipKey(words, readers));
      clues.push({ clueId, keyIds: [...readers.keyIds], escrowId: readers.escrowId, sealedKey: wrapped });
    }
    const rotation = {
      keyId,
      recipient: fresh.recipient,
      wrapped: wrappedKeyForTest,
      unlockers: [],
      tips: [],
      clues,
    };
    const partly = { ...rotation, clues: clues.slice(1) };
    expect(await told(rotateKey(test.services, actor, partly))).toBe('clues.expired');
    await rotateKey(test.services, actor, rotation);
    office.keyring.put(actor, fresh.privateKey);
    const view = await readClue(test.services, actor, clues[0]?.clueId ?? '');
    await openTipKey(bytesOf(view.sealedKey), fresh.privateKey);
    const two = [office.shares[0] ?? '', office.shares[2] ?? ''] as const;
    await drillEscrow(asOwner(), two);
    await recoverTips(asOwner(), two);
    const recovered = await readClue(test.services, actor, clues[0]?.clueId ?? '');
    await openTipKey(bytesOf(recovered.sealedKey), fresh.privateKey);
  });

  it('changes hands when the other takes it over; of a colleague who left, anybody gives it on', async () => {
    const clueId = await office.registered();
    const give = { clueIds: [clueId], toId: office.officer(1).staffId, why: 'leave' as const };
    await handOverClues(office.at('2026-03-03'), office.officer(), give);
    expect((await readClue(test.services, office.officer(), clueId)).clue.custodian.name).toBe('周敏');
    expect(await told(takeClues(test.services, office.officer(2), [clueId]))).toBe('notFound');
    const waiting = (await listClues(office.at('2026-03-03'), office.officer(1))).toTake;
    expect(waiting.filter((one) => one.clueId === clueId)).toMatchObject([
      { why: 'leave', on: '2026-03-03' },
    ]);
    await takeClues(office.at('2026-03-04'), office.officer(1), [clueId]);
    const view = await readClue(test.services, office.officer(), clueId);
    expect(view.clue.custodian.name).toBe('刘强');
    expect(view.handovers).toMatchObject([{ on: '2026-03-03', takenOn: '2026-03-04' }]);
    const back = { clueIds: [clueId], toId: office.officer(0).staffId, why: 'transfer' as const };
    expect(await told(handOverClues(test.services, office.officer(), back))).toBe('notFound');
    const { prisma } = test.database.owner;
    await prisma.staffMember.updateMany({
      where: { id: office.officer(1).staffId },
      data: { active: false },
    });
    await handOverClues(test.services, office.officer(), back);
    await takeClues(test.services, office.officer(), [clueId]);
    expect((await readClue(test.services, office.officer(), clueId)).clue.custodian.name).toBe('周敏');
    await prisma.staffMember.updateMany({ where: { id: office.officer(1).staffId }, data: { active: true } });
  });
});

describe('what leaves the room', () => {
  it('is counts by way and age, the small ones suppressed', async () => {
    const file = await clueReturnFile(office.at('2026-07-01'), office.officer(), {
      from: '2026-01-01',
      to: '2026-06-30',
    });
    const xml = entryOf(Buffer.from(file.base64, 'base64'), 'xl/worksheets/sheet1.xml');
    expect(file.fileName).toBe('问题线索季报-2026-01-01-2026-06-30.xlsx');
    expect(xml).toContain('少于5件');
    expect(xml).toContain('期末未办结：处置方式：尚未定');
    expect(xml).not.toContain(canary);
    const early = { from: '2026-01-01', to: '2026-12-31' };
    expect(await told(clueReturnFile(office.at('2026-07-01'), office.officer(), early))).toBe('to.expired');
  });

  it('is a disc, noted before it is given out, whose receipt only its reader can write', async () => {
    const clueId = await office.registered();
    const word = 'cd'.repeat(32);
    const { recipient } = await createBareKeyPair();
    const disc = { exportId: randomUUID(), recipient, clueIds: [clueId], manifestHash: 'a'.repeat(64) };
    await recordDisc(office.at('2026-03-04'), office.officer(), { ...disc, wordHash: wordHashOf(word) });
    const receipt = {
      exportId: disc.exportId,
      manifestHash: disc.manifestHash,
      receivedOn: '2026-03-05',
      word,
    };
    const give = (change: Partial<typeof receipt>, by = office.officer()) =>
      told(takeReceipt(office.at('2026-03-06'), by, { ...receipt, ...change }));
    expect(await give({ word: 'ce'.repeat(32) })).toBe('file.malformed');
    expect(await give({ manifestHash: 'b'.repeat(64) })).toBe('file.malformed');
    expect(await give({ receivedOn: '2026-03-07' })).toBe('file.expired');
    expect(await give({ exportId: randomUUID() })).toBe('notFound');
    expect(await give({})).toBe('done');
    expect(await listDiscs(test.services, office.officer())).toMatchObject([
      { exportId: disc.exportId, by: '周敏', createdOn: '2026-03-04', receivedOn: '2026-03-05' },
    ]);
    const audit = await test.database.owner.prisma.auditEntry.findMany({
      where: { action: { in: ['clue.export', 'clue.receipt'] } },
    });
    expect(audit).toHaveLength(2);
  });
});
