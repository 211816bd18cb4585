import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { BulletinView } from '@huiyin/contract/desk/bulletins';
import { measureTownKey } from '@huiyin/domain/alert/alert';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { sealClue } from '@huiyin/sealing/clue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAlerts } from '../alerts/check-alerts.ts';
import { listAlerts } from '../alerts/list-alerts.ts';
import { readAlert } from '../alerts/read-alert.ts';
import { decideAlert } from '../alerts/work-alert.ts';
import { writeBulletin } from '../bulletin/bulletin-document.ts';
import { approveBulletin, editBulletin, recomputeBulletin } from '../bulletin/change-bulletin.ts';
import { draftBulletin } from '../bulletin/draft-bulletin.ts';
import { readPublicBulletin } from '../bulletin/public-bulletins.ts';
import { publishBulletin } from '../bulletin/publish-bulletin.ts';
import { listBulletins, readBulletin } from '../bulletin/read-bulletins.ts';
import { linkMeasure } from '../case/link-measure.ts';
import { unlinkMeasure } from '../case/unlink-measure.ts';
import { startClue } from '../clue/clue-source.ts';
import { listClues } from '../clue/list-clues.ts';
import { registerClue } from '../clue/register-clue.ts';
import type { Failure } from '../failure.ts';
import { entryOf } from '../letter/testing/entry-of.ts';
import { listMeasures } from '../portal/list-measures.ts';
import {
  acknowledgeProposal,
  raiseRechecks,
  recheckProposal,
  replyProposal,
  ruleOnProposal,
  serveProposal,
} from '../proposal/act-on-proposal.ts';
import { draftProposal } from '../proposal/draft-proposal.ts';
import { publishReport } from '../report/publish-report.ts';
import { asContent } from '../report/testing/report-texts.ts';
import { uploadReport } from '../report/upload-report.ts';
import type { Services } from '../services.ts';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { arrangeKeys } from '../testing/arrange-keys.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { makeEscrow } from '../tip/escrow.ts';
import { inventYear, type SeededCase, writeYear } from './testing/seed-year.ts';

/** The real report stands beside the checkout; the demonstration's own is always there. */
const reports = [
  {
    name: 'the demonstration report',
    file: new URL('../../../demonstration/report/report-2026.txt', import.meta.url),
  },
  {
    name: 'a published report',
    file: new URL('../../../../../shared/data/reports/kunshan-2024-03-15.txt', import.meta.url),
    number: 57,
  },
];
const count = 20_000;
const weeks = 58;
/** A Monday after the Spring Festival; the first judgement of its week is on the next one. */
const starts = '2026-03-02';
const march = { from: '2026-03-01', to: '2026-03-31' };
const june = { from: '2026-06-01', to: '2026-06-30' };
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

describe.each(reports)('a burst among 20,000 cases on $name', ({ file, number }) => {
  // What is beside the checkout is extra, and not there everywhere.
  const present = existsSync(file);
  let test: TestServices;
  let officers: StaffActor[];
  let head: StaffActor;
  let measure: { measureId: string; number: number | null };
  let townId: string;
  let unitId: string;
  let cases: SeededCase[];
  let alertId: string;
  let bulletinId: string;

  const at = (day: string): Services => ({ ...test.services, moment: new Date(`${day}T04:00:00Z`) });
  const asJob = (day: string): Services => ({ ...at(day), database: test.database.jobs });
  const officer = (place = 0): StaffActor => officers[place] as StaffActor;
  const told = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'done',
      ({ publicError: { fields, code } }: Failure) =>
        fields[0] ? `${fields[0].field}.${fields[0].problem}` : code,
    );

  beforeAll(async () => {
    if (!present) return;
    test = await openTestServices();
    const desk = arrangeDesk(test);
    officers = [
      ...[
        await desk.staff('disciplineOfficer', null, '周敏'),
        await desk.staff('disciplineOfficer', null, '刘强'),
      ],
    ];
    const keyring = arrangeKeys(test);
    for (const one of officers) await keyring.give(one);
    await makeEscrow({ ...test.services, database: test.database.owner });
    const administrator = await desk.staff('systemAdministrator');
    const text = readFileSync(file, 'utf8');
    const { reportId } = await uploadReport(test.services, administrator, {
      ...{ fileName: '通报.txt', content: asContent(text), inspectionId: null, inspectionName: '巡察' },
    });
    await publishReport(test.services, administrator, reportId);
    const measures = await listMeasures(test.services);
    const found = measures.find((one) =>
      number === undefined ? JSON.stringify(one).includes('转供电') : one.number === number,
    );
    if (!found) throw new Error('no such measure');
    measure = found;
    const townIds = await Promise.all(
      Array.from({ length: 10 }, (_, place) => desk.town(`第${place + 1}镇`)),
    );
    const unitIds = await Promise.all(Array.from({ length: 8 }, (_, place) => desk.unit(`第${place + 1}局`)));
    townId = townIds[3] ?? '';
    const measureIds = measures.map(({ measureId }) => measureId);
    cases = inventYear(
      { measureIds, townIds, unitIds },
      { measureId: measure.measureId, townId, starts },
      { count, weeks },
    );
    unitId = cases[0]?.unitId ?? '';
    head = await desk.staff('unitHead', unitId, '王力');
    await writeYear(test, cases, officer().staffId);
  }, 180_000);
  afterAll(() => (present ? test.close() : undefined));

  it.skipIf(!present)(
    'is alerted within two weeks, named with the right measure and town',
    async () => {
      await checkAlerts(asJob('2026-03-09'));
      await checkAlerts(asJob('2026-03-16'));
      const { open } = await listAlerts(at('2026-03-16'), officer());
      const place = { dimension: 'measureTown', key: measureTownKey(measure.measureId, townId) };
      const alert = open.find(({ rise }) => rise.dimension === place.dimension && rise.key === place.key);
      expect(alert).toMatchObject({
        since: starts,
        rise: { label: expect.stringMatching(new RegExp(`^${measure.number}\\. .* · 第4镇$`)) },
      });
      alertId = alert?.alertId ?? '';
      const view = await readAlert(at('2026-03-16'), officer(), { alertId });
      expect(view.towns[0]).toMatchObject({ town: '第4镇', cases: expect.any(Number) });
      expect(view.towns[0]?.cases).toBeGreaterThanOrEqual(30);
      const others = open.filter((one) => one.alertId !== alertId);
      expect(others.length).toBeLessThanOrEqual(2);
    },
    300_000,
  );

  it.skipIf(!present)(
    'becomes a clue, and a letter to the unit that is answered and looked at again',
    async () => {
      const of = { source: 'alert', sourceId: alertId } as const;
      const { keys } = await startClue(at('2026-03-17'), officer(), of);
      const clue = keys && (await sealClue({ text: '电费差价去向不明', names: [] }, keys, []));
      if (!clue) throw new Error('nobody to seal to');
      await registerClue(at('2026-03-17'), officer(), {
        ...{ clueId: randomUUID(), ...of, receivedOn: '2026-03-17', realName: false, about: [] },
        ...{
          algorithm: 'age/x25519',
          recipient: clue.recipient,
          escrowId: clue.escrowId,
          keyIds: [...clue.keyIds],
        },
        ...{ sealedKey: base64(clue.sealedKey), sealed: base64(clue.sealed) },
      });
      expect((await listClues(at('2026-03-17'), officer(1))).clues).toMatchObject([{ source: 'alert' }]);
      const proposalId = randomUUID();
      await draftProposal(at('2026-03-17'), officer(), {
        ...{
          proposalId,
          kind: 'recommendation',
          unitId,
          title: '关于整治转供电加价的纪检监察建议',
          talk: null,
        },
        ...{
          text: '群众集中反映转供电加价。',
          origin: 'alert',
          originId: alertId,
          stepReason: '两周来件 30 件。',
        },
        items: [{ text: '退还多收电费', dueOn: '2026-03-27' }],
      });
      const on = (version: number) => ({ proposalId, version });
      await serveProposal(at('2026-03-18'), officer(), { ...on(1), approvedBy: '李书记' });
      await acknowledgeProposal(at('2026-03-19'), head, on(2));
      await replyProposal(at('2026-03-26'), head, {
        ...on(3),
        replies: [{ number: 1, reply: '已全部退还。' }],
      });
      await ruleOnProposal(at('2026-03-27'), officer(), { ...on(4), ruling: 'accept', words: '' });
      const acted = { alertId, outcome: 'acted', reason: '已发纪检监察建议。' } as const;
      const { alert } = await readAlert(at('2026-03-27'), officer(), { alertId });
      await decideAlert(at('2026-03-27'), officer(), { ...acted, version: alert.version });
      expect(await raiseRechecks(asJob('2026-06-24'))).toBe(0);
      expect(await raiseRechecks(asJob('2026-06-25'))).toBe(1);
      await recheckProposal(at('2026-06-26'), officer(), {
        ...on(6),
        result: 'held',
        words: '回访 12 户，均已退费。',
      });
    },
  );

  /** The same figures from the seeded cases, counted here. */
  function byHand({ from, to }: { from: string; to: string }): Record<string, [number, number | null]> {
    const within = (day: string | null) => day !== null && day >= from && day <= to;
    const answered = cases.filter(({ answeredOn }) => within(answeredOn));
    const rated = answered.filter(({ solved }) => solved !== null);
    const solved = rated.filter((one) => one.solved).length;
    return {
      received: [cases.filter(({ day }) => within(day)).length, null],
      answered: [answered.length, null],
      rated: [rated.length, answered.length],
      solved: [solved, rated.length],
      satisfied: [solved, rated.length],
    };
  }
  const figuresOf = (view: BulletinView) =>
    Object.fromEntries(
      view.totals.map(({ key, n, of }): [string, [number, number | null]] => [key, [n, of]]),
    );
  const draft = async (period: { from: string; to: string }, day: string) => {
    const id = randomUUID();
    await draftBulletin(at(day), officer(), { bulletinId: id, kind: 'bulletin', ...period });
    return id;
  };
  const differences = async (id: string) =>
    (await recomputeBulletin(at('2026-07-02'), officer(1), id)).differences;

  it.skipIf(!present)('stands in the bulletin with right figures, approved by a second person', async () => {
    bulletinId = await draft(march, '2026-04-01');
    const view = await readBulletin(at('2026-04-01'), officer(), bulletinId);
    expect(figuresOf(view)).toMatchObject({
      ...byHand(march),
      ...{ 'alert.raised': [expect.any(Number), null], 'alert.decided': [1, null] },
      ...{ 'proposal.serve': [1, null], 'proposal.reply': [1, null], 'proposal.accept': [1, null] },
    });
    const inMarch = cases.filter(({ day }) => day >= march.from && day <= march.to);
    const atMeasure = inMarch.filter(({ measureId }) => measureId === measure.measureId).length;
    expect(view.measures[0]).toMatchObject({ key: measure.measureId, n: atMeasure, of: inMarch.length });
    expect(view.measures[0]?.label).toContain(`措施${measure.number} `);
    expect(view.sections[1]?.text).toContain(`${atMeasure}件`);
    const solved = view.totals.find(({ key }) => key === 'solved');
    expect(solved?.interval?.low).toBeLessThan((solved?.n ?? 0) / (solved?.of ?? 1));
    const title = '监督月报 2026年3月';
    const words = { bulletinId, version: 1, title, sections: view.sections, examples: [] };
    await editBulletin(at('2026-04-01'), officer(), words);
    expect(await told(approveBulletin(at('2026-04-01'), officer(), { bulletinId, version: 2 }))).toBe(
      'forbidden',
    );
    await approveBulletin(at('2026-04-02'), officer(1), { bulletinId, version: 2 });
    const again = editBulletin(at('2026-04-02'), officer(), { ...words, version: 3 });
    expect(await told(again)).toBe('state.expired');
    const { base64: bytes, fileName } = await writeBulletin(test.services, officer(), bulletinId);
    const xml = entryOf(Buffer.from(bytes, 'base64'), 'word/document.xml');
    expect(fileName).toBe(`${title}.docx`);
    for (const part of [`${solved?.n} / ${solved?.of}`, '可凭时段和版本重新核算', '<pic:pic'])
      expect(xml).toContain(part);
    const later = await readBulletin(at('2026-07-01'), officer(), await draft(june, '2026-07-01'));
    expect(figuresOf(later)).toMatchObject({ ...byHand(june), 'proposal.recheckHeld': [1, null] });
  });

  it.skipIf(!present)('which everybody reads once it was published, with the same figures', async () => {
    const { bulletin, version, measures } = await readBulletin(at('2026-04-02'), officer(), bulletinId);
    await publishBulletin(at('2026-04-02'), officer(), { bulletinId: bulletin.bulletinId, version });
    const { title, content } = await readPublicBulletin(test.services, bulletinId);
    expect(title).toBe(bulletin.title);
    const [atMeasure] = measures;
    expect(content?.measures[0]).toMatchObject({
      ...{ key: measure.measureId, count: { exact: atMeasure?.n }, of: atMeasure?.of },
      interval: atMeasure?.interval,
    });
    const shown = Object.fromEntries(
      (content?.totals ?? []).map(({ key, count, of }) => [key, { count, of }]),
    );
    for (const [key, [n, of]] of Object.entries(byHand(march)))
      expect(shown[key]).toEqual({ count: { exact: n }, of });
  });

  it.skipIf(!present)(
    'whose figures come out the same after cases were linked anew and the unit was renamed and closed',
    async () => {
      expect(await differences(bulletinId)).toEqual([]);
      const { prisma } = test.database.owner;
      const link = await prisma.caseLink.findFirstOrThrow({
        where: { measureId: measure.measureId, at: { gte: new Date('2026-03-02') } },
        select: { caseId: true },
      });
      const triage = await arrangeDesk(test).staff('triageOfficer');
      const on = { actor: triage, caseId: link.caseId, version: null };
      await unlinkMeasure(at('2026-06-30'), on, measure.measureId);
      await linkMeasure(at('2026-06-30'), on, { measureId: measure.measureId, why: '' });
      await unlinkMeasure(at('2026-06-30'), on, measure.measureId);
      await prisma.unit.updateMany({ where: { id: unitId }, data: { name: '新能源局', active: false } });
      expect(await differences(bulletinId)).toEqual([]);
      const view = await readBulletin(test.services, officer(), bulletinId);
      expect(view.units.map(({ label }) => label)).not.toContain('新能源局');
    },
  );

  it.skipIf(!present)('is nobody else’s to read, draw up or approve', async () => {
    const desk = arrangeDesk(test);
    for (const role of ['triageOfficer', 'reviewer', 'unitHead', 'systemAdministrator'] as const) {
      const actor = await desk.staff(role, role === 'unitHead' ? unitId : null);
      const pack = { bulletinId: randomUUID(), kind: 'meetingPack', ...march } as const;
      for (const ask of [
        () => listBulletins(test.services, actor),
        () => readBulletin(test.services, actor, bulletinId),
        () => approveBulletin(test.services, actor, { bulletinId, version: 3 }),
        () => recomputeBulletin(test.services, actor, bulletinId),
        () => draftBulletin(test.services, actor, pack),
      ])
        expect(await told(ask())).toBe('forbidden');
    }
    const { prisma } = test.database.web;
    await expect(prisma.$executeRaw`UPDATE bulletin SET figures = '{}'`).rejects.toThrow();
    const audit = await test.database.owner.prisma.auditEntry.findMany({
      where: { subjectKind: 'bulletin', subjectId: bulletinId },
      orderBy: { id: 'asc' },
    });
    expect(audit.map(({ action }) => action).slice(0, 3)).toEqual([
      ...['bulletin.draft', 'bulletin.edit', 'bulletin.approve'],
    ]);
  });

  it.skipIf(!present)(
    'and are found wrong when what they come from was changed behind the desk',
    async () => {
      const { prisma } = test.database.owner;
      const of = await prisma.caseFile.findFirstOrThrow({
        where: { receivedOn: new Date('2026-03-05') },
        select: { id: true },
      });
      await prisma.caseFile.updateMany({
        where: { id: of.id },
        data: { receivedOn: new Date('2026-02-05') },
      });
      expect((await differences(bulletinId)).map(({ key }) => key)).toContain('received');
      await prisma.caseFile.updateMany({
        where: { id: of.id },
        data: { receivedOn: new Date('2026-03-05') },
      });
    },
  );

  it.skipIf(!present)(
    'a period without data says so, and one that is open or under a clock set back is not drawn up',
    async () => {
      const empty = await readBulletin(
        test.services,
        officer(),
        await draft({ from: '2024-01-01', to: '2024-01-31' }, '2026-07-01'),
      );
      expect(empty).toMatchObject({ empty: true, measures: [], units: [] });
      expect(empty.sections[0]?.text).toBe('本期没有来件，也没有答复。');
      expect(empty.totals.find(({ key }) => key === 'solved')).toMatchObject({ n: 0, of: 0, interval: null });
      expect(await told(draft(june, '2026-06-30'))).toBe('to.expired');
      expect(await told(draft({ from: '2026-06-30', to: '2026-06-01' }, '2026-07-01'))).toBe('to.malformed');
      expect(await told(draft({ from: '2026-02-01', to: '2026-02-28' }, '2026-03-04'))).toBe('clock.expired');
      expect(await checkAlerts(asJob('2026-03-02'))).toBeNull();
      expect(await differences(bulletinId)).toEqual([]);
    },
  );
});
