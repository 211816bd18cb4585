import { randomUUID } from 'node:crypto';
import { openWords, sealWords } from '@huiyin/sealing/envelope';
import { z } from 'zod';
import { unavailable } from '../failure.ts';
import type { OutboxEntry } from '../jobs/drain-outbox.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

const receiptWords = z.object({ caseNumber: z.string(), code: z.string(), refusedFiles: z.number() });
const sizeWords = z.object({ bytes: z.number() });
const reach = z.object({ mail: z.string(), messageId: z.string() });

/** What the answer to a mail says of the case that was made of it. The code is secret. */
export type ReceiptWords = z.infer<typeof receiptWords>;

/** An answer to a mail, for the courier alone. */
export type MailAnswer = {
  /** 32 hexadecimal characters, the same whenever this answer is sent again. */
  readonly id: string;
  readonly to: string;
  /** The mail it answers; empty if that had no id. */
  readonly messageId: string;
  readonly jurisdiction: {
    readonly name: string;
    readonly nameEn: string;
    readonly phone: string;
    readonly tipPhone: string;
  };
} & (
  | ({ readonly kind: 'received' } & ReceiptWords)
  | ({ readonly kind: 'tooLarge' } & z.infer<typeof sizeWords>)
);

/** Hands one answer over; as a `Courier` does with a notice. */
export type AnswerCourier = (answer: MailAnswer) => Promise<'sent' | 'refused'>;

type Queued = { readonly sender: Uint8Array<ArrayBuffer> } & (
  | { readonly kind: 'received'; readonly words: ReceiptWords }
  | { readonly kind: 'tooLarge'; readonly words: { readonly bytes: number } }
);

/** The topic of the outbox under which answers wait. */
export const answerTopic = 'mail.answered';

/** Puts an answer on its way. Until it is sent, its words lie in an envelope for the jobs' key; then they are forgotten. */
export async function queueAnswer(services: Services, { kind, sender, words }: Queued): Promise<void> {
  const { noticeKey } = services;
  if (!noticeKey) throw unavailable();
  const sealed = new Uint8Array(await sealWords(words, [noticeKey.recipient]));
  await inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    const id = randomUUID();
    await tx.mailAnswer.createMany({ data: { jurisdictionId, id, kind, sender, sealed, madeAt: now } });
    const payload = { answerId: id };
    await tx.outbox.createMany({ data: { jurisdictionId, topic: answerTopic, payload, createdAt: now } });
  });
}

/** Sends one answer and forgets it. Again is nothing; throws where it could not be sent now. */
export async function deliverAnswer(
  services: Services,
  courier: AnswerCourier,
  { payload }: OutboxEntry,
): Promise<void> {
  const { answerId } = z.object({ answerId: z.uuid() }).parse(payload);
  const answer = await readAnswer(services, answerId);
  if (!answer) return;
  await courier(answer);
  await inTransaction(services, ({ tx, jurisdictionId }) =>
    tx.mailAnswer.deleteMany({ where: { jurisdictionId, id: answerId } }),
  );
}

async function readAnswer(services: Services, answerId: string): Promise<MailAnswer | null> {
  const { jurisdictionId, noticeKey } = services;
  const key = noticeKey?.privateKey;
  if (!key) throw unavailable();
  const found = await inTransaction(services, async ({ tx }) => ({
    row: await tx.mailAnswer.findUnique({
      where: { jurisdictionId_id: { jurisdictionId, id: answerId } },
      select: { kind: true, sender: true, sealed: true },
    }),
    jurisdiction: await tx.jurisdiction.findUniqueOrThrow({
      where: { id: jurisdictionId },
      select: { name: true, nameEn: true, phone: true, tipPhone: true },
    }),
  }));
  if (!found.row) return null;
  const { mail: to, messageId } = reach.parse(await openWords(found.row.sender, key));
  const words = await openWords(found.row.sealed, key);
  const whole = { id: answerId.replaceAll('-', ''), to, messageId, jurisdiction: found.jurisdiction };
  return found.row.kind === 'tooLarge'
    ? { ...whole, kind: 'tooLarge', ...sizeWords.parse(words) }
    : { ...whole, kind: 'received', ...receiptWords.parse(words) };
}
