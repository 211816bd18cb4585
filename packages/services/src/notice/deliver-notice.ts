import { createHmac } from 'node:crypto';
import {
  type NoticeContact,
  type NoticeContactsOf,
  readNoticeContacts,
  readSealedNoticeContacts,
} from '@huiyin/db/sql/read-notice-contacts';
import type { EventType } from '@huiyin/domain/case/transitions';
import {
  mobileIn,
  type NoticeOccasion,
  type NoticeWay,
  occasionOf,
  waysOfChannel,
  waysToTell,
} from '@huiyin/domain/notice/notice';
import { z } from 'zod';
import { openNoticeContact } from '../identity/open-notice-contact.ts';
import type { OutboxEntry } from '../jobs/drain-outbox.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import type { Couriers, Notice } from './couriers.ts';

const shape = z.object({ caseId: z.uuid(), number: z.number().int() });
/** News older than this is told no more: the install was down for long, or its history was written afterwards. */
const staleAfter = 14 * 24 * 3_600_000;

type About = { readonly caseId: string; readonly number: number; readonly occasion: NoticeOccasion };
/** Whom to tell; a contact from an envelope is for the couriers, never for the list of those to be rung up. */
type Reached = NoticeContact & { readonly sealed: boolean };
type Told = { readonly about: About; readonly to: Reached; readonly ways: NoticeWay[] };

/**
 * Tells everybody whom an event concerns, also those whose cases are handled together with this one, each by the best way that
 * is open. Who was told already is left out, so that it may be called again. `lastTry`: where the couriers fail once more, the
 * telephone is what is left. Throws when somebody could not be told now.
 */
export async function deliverNotice(
  services: Services,
  couriers: Couriers,
  entry: OutboxEntry & { readonly lastTry: boolean },
): Promise<void> {
  const about = aboutWhat(entry);
  if (!about) return;
  const { jurisdiction, waiting } = await whoIsToBeTold(services, { couriers, about, entry });
  const errors: unknown[] = [];
  for (const one of waiting) {
    try {
      await tell(services, { couriers, jurisdiction, ...one });
    } catch (error) {
      if (entry.lastTry && one.ways.includes('call')) await note(services, one, 'call', 'queued');
      else errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${waiting.length} not told`);
}

function aboutWhat(entry: OutboxEntry): About | null {
  const occasion = occasionOf(entry.topic.replace(/^case\./, '') as EventType);
  const parsed = shape.safeParse(entry.payload);
  return occasion && parsed.success ? { ...parsed.data, occasion } : null;
}

async function whoIsToBeTold(
  services: Services,
  { couriers, about, entry }: { couriers: Couriers; about: About; entry: OutboxEntry },
): Promise<{ jurisdiction: Notice['jurisdiction']; waiting: Told[] }> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    const jurisdiction = await tx.jurisdiction.findUniqueOrThrow({
      where: { id: jurisdictionId },
      select: { name: true, nameEn: true, phone: true },
    });
    if (now.getTime() - entry.createdAt.getTime() > staleAfter) return { jurisdiction, waiting: [] };
    const contacts = await readContacts(services, scene, {
      jurisdictionId,
      actor: { kind: 'system', job: 'drain-outbox' },
      caseIds: [about.caseId],
      joined: about.occasion !== 'received',
    });
    const told = await tx.notice.findMany({
      where: { jurisdictionId, aboutCaseId: about.caseId, number: about.number },
      select: { caseId: true, way: true, outcome: true },
    });
    const waiting = contacts
      .filter(({ caseId }) => !told.some((one) => one.caseId === caseId && one.outcome !== 'refused'))
      .map((to) => {
        const refused = told.filter(({ caseId }) => caseId === to.caseId).map(({ way }) => way);
        const open = { mail: couriers.mail !== null, text: couriers.text !== null };
        const ways = waysToTell(to, about.occasion, open).filter(
          (way) =>
            waysOfChannel(to.channel).includes(way) &&
            !refused.includes(way) &&
            !(to.sealed && way === 'call'),
        );
        return { about, to, ways };
      });
    return { jurisdiction, waiting };
  });
}

async function readContacts(services: Services, { tx }: Scene, of: NoticeContactsOf): Promise<Reached[]> {
  const clear = await readNoticeContacts(tx, of);
  const opened = (await readSealedNoticeContacts(tx, of)).map(async ({ sealed, ...row }) => {
    const contact = await openNoticeContact(services, sealed);
    return contact ? [{ ...row, ...contact, sealed: true }] : [];
  });
  return [...clear.map((row) => ({ ...row, sealed: false })), ...(await Promise.all(opened)).flat()];
}

async function tell(
  services: Services,
  {
    couriers,
    jurisdiction,
    about,
    to,
    ways,
  }: Told & { couriers: Couriers; jurisdiction: Notice['jurisdiction'] },
): Promise<void> {
  for (const way of ways) {
    const courier = way === 'call' ? null : couriers[way];
    const address = way === 'mail' ? to.mail : (mobileIn(to.telephone) ?? '');
    const { caseNumber } = to;
    const id = noticeId(services, about, to.caseId);
    const outcome = courier
      ? await courier({ id, to: address, occasion: about.occasion, caseNumber, jurisdiction })
      : 'queued';
    await note(services, { about, to, ways }, way, outcome);
    if (outcome !== 'refused') return;
  }
}

/** Keeps that somebody was told; a call is put into its queue with it. */
async function note(
  services: Services,
  { about, to }: Told,
  way: NoticeWay,
  outcome: 'sent' | 'refused' | 'queued',
): Promise<void> {
  await inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    const { caseId } = to;
    const { occasion, number } = about;
    const { count } = await tx.notice.createMany({
      data: { jurisdictionId, caseId, aboutCaseId: about.caseId, number, way, occasion, outcome, at: now },
      skipDuplicates: true,
    });
    if (way === 'call' && count === 1)
      await tx.outboundCall.createMany({ data: { jurisdictionId, caseId, occasion, queuedAt: now } });
  });
}

/** Made with this install's secret: nobody can tell from the id which case it is about. */
function noticeId({ secret, jurisdictionId }: Services, about: About, caseId: string): string {
  return createHmac('sha256', secret)
    .update(`notice/v1|${jurisdictionId}|${about.caseId}|${about.number}|${caseId}`)
    .digest('hex')
    .slice(0, 32);
}
