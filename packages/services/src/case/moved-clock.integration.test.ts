import { everyCase } from '@huiyin/contract/desk/queue';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQueue } from '../desk/count-queue.ts';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { readQueue } from '../desk/read-queue.ts';
import { raiseOverdue } from '../jobs/raise-overdue.ts';
import { readCasePage } from '../portal/read-case-page.ts';
import type { Services } from '../services.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { acceptCase } from './accept-case.ts';
import { askExtension, askPause } from './ask-clock-change.ts';
import { extendDeadline, pauseClock, refuseClockChange } from './decide-clock-change.ts';
import { dispatchCase } from './dispatch-case.ts';
import { objectToDispatch } from './object-to-dispatch.ts';
import { recallDispatch } from './recall-dispatch.ts';
import { registerAs } from './register-as.ts';
import { resumeClock } from './resume-clock.ts';
import { withdrawCase } from './withdraw-case.ts';

let test: TestServices;
let desk: Desk;
let unitId: string;
let triage: StaffActor;
let handler: StaffActor;
let reviewer: StaffActor;
let caseId: string;
let citizen: Actor;

/** The services as they are at noon of a day. */
const on = (day: string): Services => ({ ...test.services, moment: new Date(`${day}T04:00:00Z`) });
const by = (actor: Actor) => ({ actor, caseId, version: null });
const failure = (refusal: string) => ({ publicError: { code: 'refused', refusal } });
const page = (day: string) => readCasePage(on(day), citizen, caseId);

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  unitId = await desk.unit('水务局');
  triage = await desk.staff('triageOfficer');
  handler = await desk.staff('unitHandler', unitId);
  reviewer = await desk.staff('reviewer');
});
afterAll(() => test.close());
beforeEach(async () => {
  const receivedAt = new Date('2026-03-02T04:00:00Z');
  caseId = (await desk.case({ receivedAt, receivedOn: '2026-03-02', acceptDueOn: '2026-03-09' })).id;
  citizen = { kind: 'receiptHolder', caseId };
  await acceptCase(on('2026-03-03'), by(triage));
  await dispatchCase(on('2026-03-03'), by(triage), { unitId, sectionId: null, instruction: '' });
});

describe('an extension', () => {
  const asked = { days: 5, reason: '需现场勘察' };

  it('moves the date once somebody else approved it, with the first date and the reason on the citizen’s page', async () => {
    await askExtension(on('2026-03-10'), by(handler), asked);
    expect((await page('2026-03-10')).deadline).toMatchObject({ on: '2026-03-24', extendedFrom: null });
    expect((await page('2026-03-10')).timeline.map(({ type }) => type)).not.toContain('extensionAsked');
    await extendDeadline(on('2026-03-11'), by(reviewer));
    const { deadline, timeline } = await page('2026-03-11');
    expect(deadline).toMatchObject({ on: '2026-03-31', extendedFrom: '2026-03-24', days: 20 });
    expect(timeline.at(-1)).toMatchObject({ type: 'extended', words: '需现场勘察' });
  });

  it('is not asked for within two working days of the end, and not approved after it', async () => {
    await expect(askExtension(on('2026-03-23'), by(handler), asked)).rejects.toMatchObject(
      failure('extensionTooLate'),
    );
    await askExtension(on('2026-03-20'), by(handler), asked);
    await expect(extendDeadline(on('2026-03-25'), by(reviewer))).rejects.toMatchObject(
      failure('extensionTooLate'),
    );
  });

  it('is found in the queue until it is decided', async () => {
    const filter = { ...everyCase, clockAsked: true };
    const waiting = async () => {
      const { rows } = await readQueue(on('2026-03-10'), reviewer, { filter, after: null, limit: 100 });
      const { clockAsked, total } = await countQueue(on('2026-03-10'), reviewer, filter);
      expect([clockAsked, total]).toEqual([rows.length, rows.length]);
      return rows.find((row) => row.caseId === caseId)?.clockAsked ?? null;
    };
    expect(await waiting()).toBeNull();
    await askExtension(on('2026-03-10'), by(handler), asked);
    expect(await waiting()).toBe('extend');
    await refuseClockChange(on('2026-03-10'), by(reviewer), '可以按时办结');
    expect(await waiting()).toBeNull();
    await askPause(on('2026-03-10'), by(handler), '等待水质检测结果');
    expect(await waiting()).toBe('pause');
  });

  it('is not left waiting once the unit that asked has the case no more', async () => {
    await askExtension(on('2026-03-10'), by(handler), asked);
    await recallDispatch(on('2026-03-10'), by(triage), '派错了');
    const { clockChange } = await readDeskCase(on('2026-03-10'), reviewer, caseId);
    expect(clockChange).toBeNull();
    const next = await desk.unit('住建局');
    await dispatchCase(on('2026-03-11'), by(triage), { unitId: next, sectionId: null, instruction: '' });
    await expect(extendDeadline(on('2026-03-11'), by(reviewer))).rejects.toMatchObject(
      failure('noClockChange'),
    );
    await askExtension(on('2026-03-11'), by(await desk.staff('unitHandler', next)), asked);
  });

  it('waits on while the unit’s objection is ruled on', async () => {
    await askExtension(on('2026-03-10'), by(handler), asked);
    await objectToDispatch(on('2026-03-10'), by(handler), '不归我局');
    expect((await readDeskCase(on('2026-03-10'), reviewer, caseId)).clockChange).toMatchObject({ days: 5 });
  });

  it('can be refused, and the clock runs on', async () => {
    await askExtension(on('2026-03-10'), by(handler), asked);
    await refuseClockChange(on('2026-03-10'), by(reviewer), '可以按时办结');
    expect((await page('2026-03-11')).deadline).toMatchObject({ on: '2026-03-24', extendedFrom: null });
    await expect(extendDeadline(on('2026-03-11'), by(reviewer))).rejects.toMatchObject(
      failure('noClockChange'),
    );
  });

  it('is not approved by a person who asked, nor by a unit', async () => {
    await askExtension(on('2026-03-10'), by(handler), asked);
    for (const actor of [handler, triage]) {
      await expect(extendDeadline(on('2026-03-10'), by(actor))).rejects.toMatchObject({
        publicError: { code: 'forbidden' },
      });
    }
  });
});

describe('a pause', () => {
  it('stops the clock with a reason that the citizen reads; resumed, as many days are left as before', async () => {
    await askPause(on('2026-03-10'), by(handler), '等待水质检测结果');
    await pauseClock(on('2026-03-10'), by(reviewer));
    const paused = await page('2026-04-20');
    expect(paused.deadline).toMatchObject({ pausedSince: '2026-03-10', overdue: false });
    expect(paused.timeline.at(-1)).toMatchObject({ type: 'paused', words: '等待水质检测结果' });
    await resumeClock(on('2026-03-13'), by(handler));
    const { deadline } = await page('2026-03-13');
    expect(deadline).toMatchObject({ on: '2026-03-27', resumedFrom: '2026-03-24', pausedSince: null });
    expect(deadline?.skipped.filter(({ why }) => why === 'paused')).toHaveLength(3);
  });

  it('is not asked for once the date has passed', async () => {
    await expect(askPause(on('2026-03-25'), by(handler), '等待')).rejects.toMatchObject(
      failure('extensionTooLate'),
    );
  });
});

describe('other time limits', () => {
  it('count anew from the days on which they began', async () => {
    await registerAs(on('2026-03-05'), by(triage), { profile: 'petition', reason: '属于信访事项' });
    expect((await page('2026-03-05')).deadline).toMatchObject({
      ...{ profile: 'petition', on: '2026-05-02', days: 60, kind: 'calendar', from: '2026-03-03' },
    });
    await registerAs(on('2026-03-05'), by(triage), { profile: 'hotline', reason: '热线转来' });
    expect((await page('2026-03-05')).deadline).toMatchObject({
      on: '2026-03-09',
      from: '2026-03-02',
      days: 5,
    });
  });
});

describe('what is overdue', () => {
  /** Whether the case stands before `other` in the queue of a day. */
  const isBefore = async (other: string, day: string) => {
    const { rows } = await readQueue(on(day), triage, { filter: everyCase, after: null, limit: 100 });
    const place = (id: string) => rows.findIndex((row) => row.caseId === id);
    return place(caseId) < place(other);
  };

  it('rises to the top of the queue by itself, not while it stands still, and goes down once nobody owes a step', async () => {
    const later = await desk.case({ acceptDueOn: '2099-01-01' });
    await raiseOverdue(on('2026-03-24'));
    expect(await isBefore(later.id, '2026-03-24')).toBe(false);
    await raiseOverdue(on('2026-03-25'));
    expect(await isBefore(later.id, '2026-03-25')).toBe(true);
    expect(await raiseOverdue(on('2026-03-25'))).toBe(0);
    await withdrawCase(on('2026-03-25'), by(citizen), { pressed: false, reason: '' });
    const { raised } = await test.database.owner.prisma.caseFile.findFirstOrThrow({ where: { id: caseId } });
    expect(raised).toBe(0);
  });

  it('is found page by page, none twice and none left out', async () => {
    await raiseOverdue(on('2026-03-25'));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await readQueue(on('2026-03-25'), triage, { filter: everyCase, after, limit: 2 });
      seen.push(...page.rows.map((row) => row.caseId));
      after = page.next;
    } while (after !== null);
    const all = await test.database.owner.prisma.caseFile.count();
    expect([seen.length, new Set(seen).size]).toEqual([all, all]);
  });
});
