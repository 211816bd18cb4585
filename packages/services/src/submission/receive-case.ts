import type { SealedIdentity, SubmitForm } from '@huiyin/contract/case/submit-case';
import { insertCase, isNumberTaken, type NewCase, type SubmittedCase } from '@huiyin/db/sql/insert-case';
import { readScene } from '@huiyin/db/sql/read-scene';
import type { Actor } from '@huiyin/domain/case/actor';
import type { CaseChannel } from '@huiyin/domain/case/states';
import { civilDateIn } from '@huiyin/domain/clock/civil-date';
import { createCaseNumber } from '@huiyin/sealing/case-number';
import { envelopeAlgorithm } from '@huiyin/sealing/envelope';
import { dangerWords } from '@huiyin/text/danger';
import { searchTerms } from '@huiyin/text/search-terms';
import { acceptDeadline } from '../case/deadlines.ts';
import { type Failure, invalid, unavailable } from '../failure.ts';
import { type StoredContact, sealContact } from '../identity/seal-contact.ts';
import { dueAt, leafOf, promiseOf } from '../log/log-writer.ts';
import { actorId } from '../scene.ts';
import type { Services } from '../services.ts';
import { accusedOf } from './accused-of.ts';
import type { StoredKeys } from './receipt-keys-of.ts';
import type { OfMatter, ReceivedCase } from './received-case.ts';

/** Numbers drawn for one case at the most. */
const mostDraws = 5;

export type Received = {
  readonly form: SubmitForm;
  /** What the citizen's browser sealed; null if it sealed nothing. */
  readonly sealed: SealedIdentity | null;
  /** Where to send notices of an anonymous case, sealed to their key: the sender of a mail. */
  readonly sealedReach?: Uint8Array<ArrayBuffer>;
  /** The matter told before, and the measure it is under. */
  readonly of?: OfMatter | null;
  readonly keys: StoredKeys;
  readonly channel: CaseChannel;
  readonly registeredBy: string | null;
  readonly actor: Actor;
  /** Identifies the proof so that it counts once; null where none is needed. */
  readonly proofHash: Uint8Array<ArrayBuffer> | null;
  /** Throws if the proof does not count at `now`. */
  readonly check: (now: Date) => Promise<void>;
};

/**
 * Writes a new case in one statement: row, first event, log leaf, audit, outbox, link, attachments, proof. If the receipt is known the
 * known case is the answer, whatever the proof: a lost reply must not cost the citizen the case.
 */
export async function receiveCase(services: Services, input: Received): Promise<ReceivedCase> {
  const { prisma } = services.database;
  const row = await readScene(prisma, services.jurisdictionId);
  if (!row) throw unavailable();
  const now = services.moment ?? row.now;
  const known = await knownCase(services, input.keys);
  if (known) return known;
  await input.check(row.now);
  const receivedOn = civilDateIn(row.timeZone, now);
  const { form, of = null } = input;
  if (form.needBy && form.needBy.on < receivedOn) throw invalid('needBy', 'expired');
  const log = services.moment ? null : services.log;
  const leaf = log && firstLeaf({ logKey: input.keys.logKey, text: form.text, receivedOn });
  const contact = await contactOf(services, input);
  const accused = await accusedOf(services, form);
  const saved = await insertNumbered(services, {
    jurisdictionId: services.jurisdictionId,
    ...input.keys,
    channel: input.channel,
    kind: form.kind,
    text: form.text,
    townId: form.townId,
    village: form.village,
    topicSlug: form.topic,
    identityMode: form.identityMode,
    ...contact,
    mayPublish: form.mayPublish,
    registeredBy: input.registeredBy,
    receivedAt: now,
    receivedOn,
    acceptDueOn: acceptDeadline('feedback', receivedOn).on,
    measureId: of?.measureId ?? form.measureId,
    same: of?.same ?? null,
    needBy: form.needBy ?? null,
    accused,
    attachmentIds: form.attachmentIds,
    terms: searchTerms(form.text),
    dangerWords: dangerWords(form.text),
    actorKind: input.actor.kind,
    actorId: actorId(input.actor),
    proofHash: input.proofHash,
    logged: log && leaf && { leaf, dueAt: dueAt(log, now) },
  });
  // Nothing written: the same receipt was being saved at the same moment, or a file or the proof does not count any more.
  if (saved) return { ...saved, promise: log && leaf && promiseOf(log, leaf, saved.receivedAt) };
  const answer = await knownCase(services, input.keys);
  if (!answer) throw await whyNot(services, form.attachmentIds);
  return answer;
}

/** Under a number that no other case has: of a million cases one in ten thousand draws a number that is taken. */
async function insertNumbered(
  services: Services,
  submitted: Omit<NewCase, 'caseNumber'>,
): Promise<SubmittedCase | null> {
  for (let tries = 1; ; tries += 1) {
    const caseNumber = createCaseNumber(services.randomBytes);
    try {
      return await insertCase(services.database.prisma, { ...submitted, caseNumber });
    } catch (error) {
      if (tries === mostDraws || !isNumberTaken(error)) throw error;
    }
  }
}

async function contactOf(
  services: Services,
  { form, sealed, sealedReach }: Received,
): Promise<StoredContact> {
  const contact = await sealContact(services, form, sealed);
  if (!sealedReach || contact.sealed) return contact;
  const notice = { algorithm: envelopeAlgorithm, madeBy: 'server', identity: null, keyIds: [] } as const;
  return { ...contact, sealed: { ...notice, notice: sealedReach } };
}

async function whyNot(services: Services, attachmentIds: readonly string[]): Promise<Failure> {
  const left = await services.database.prisma.attachment.count({
    where: { jurisdictionId: services.jurisdictionId, id: { in: [...attachmentIds] }, caseId: null },
  });
  return invalid(left < new Set(attachmentIds).size ? 'attachmentIds' : 'proof', 'expired');
}

async function knownCase(services: Services, keys: StoredKeys): Promise<ReceivedCase | null> {
  const { jurisdictionId, database } = services;
  const found = await database.prisma.caseFile.findUnique({
    where: { jurisdictionId_lookupHash: { jurisdictionId, lookupHash: keys.lookupHash } },
    select: {
      id: true,
      caseNumber: true,
      receivedAt: true,
      channel: true,
      text: true,
      logKey: true,
      receivedOn: true,
    },
  });
  if (!found) return null;
  const { text, logKey, receivedOn, ...known } = found;
  const isLogged = await database.prisma.caseEvent.count({
    where: { jurisdictionId, caseId: known.id, number: 1, logNumber: 1 },
  });
  const leaf = firstLeaf({ logKey, text, receivedOn: receivedOn.toISOString().slice(0, 10) });
  const promise = services.log && isLogged ? promiseOf(services.log, leaf, known.receivedAt) : null;
  return { ...known, channel: known.channel as CaseChannel, repeated: true, promise };
}

function firstLeaf(of: { logKey: Uint8Array; text: string; receivedOn: string }): Uint8Array<ArrayBuffer> {
  const content = [['text', of.text]] as const;
  return leafOf({ logKey: of.logKey, number: 1, type: 'received', day: of.receivedOn, content });
}
