import { judgeMail, keepsContent, type SetAsideReason } from '@huiyin/domain/mail/judge-mail';
import { sealWords } from '@huiyin/sealing/envelope';
import { unavailable } from '../failure.ts';
import { inOneTransaction } from '../one-transaction.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { spend } from '../submission/budget.ts';
import { caseOfMail } from './case-of-mail.ts';
import { queueAnswer } from './mail-answers.ts';
import { type StagedFiles, stageFiles } from './mail-files.ts';
import { type MailHashes, mailHashes } from './mail-hashes.ts';
import type { InboundMail } from './read-mail.ts';
import { setAside } from './set-aside.ts';

export type ArrivedMail = {
  readonly mail: InboundMail;
  /** Size in bytes as the mailbox says. */
  readonly bytes: number;
  /** Why it was not read whole; null for one that was. */
  readonly unread: 'tooLarge' | 'unreadable' | null;
};

/** `waits`: nothing was written, and the mail is to be taken in later. */
export type MailOutcome = 'case' | 'setAside' | 'known' | 'waits';

/** Cases that one sender makes by mail in an hour and in a day; what comes beyond is for a person to look at. */
const mostAnHour = 5;
const mostADay = 20;
/** Longer than any letter; in the form it is 5,000. */
const mostText = 20_000;
const hour = 3_600_000;

/**
 * Takes in one mail, once: a new case with its receipt on the way to the sender, or a line on the desk for a person to decide. It
 * never touches a case that is there. Everything is one transaction, so that a mail which comes again after a crash is `known`.
 */
export async function receiveMail(
  services: Services,
  arrived: ArrivedMail,
  ownAddresses: readonly string[],
): Promise<MailOutcome> {
  const reason = arrived.unread ?? judgeMail(arrived.mail.marks, ownAddresses) ?? wordsOf(arrived.mail);
  const staged = reason === null || keepsContent(reason) ? await stageFiles(services, arrived.mail) : none;
  return inOneTransaction(services, { seconds: 60 }, (inside) =>
    receive(inside, { ...arrived, reason, staged }),
  );
}

const none: StagedFiles = { attachmentIds: [], refused: 0 };

type Judged = ArrivedMail & { readonly reason: SetAsideReason | null; readonly staged: StagedFiles };

async function receive(services: Services, judged: Judged): Promise<MailOutcome> {
  const { mail, bytes, staged } = judged;
  const noted = await inTransaction(services, async (scene) => {
    const hashes = mailHashes(services, mail, scene.today);
    return { hashes, ...(await noteArrival(scene, hashes)) };
  });
  if (noted.known === 'same') return 'known';
  const { hashes } = noted;
  const reason = noted.known === 'other' ? 'sameId' : (judged.reason ?? (await overBudget(services, hashes)));
  const sender = mail.marks.from === null ? null : await sealSender(services, mail);
  if (reason === null && sender !== null) {
    if (!spend(services.budgets.mail, new Date())) throw new MailWaits();
    const code = await caseOfMail(services, { text: mail.text, staged, sender, actor: { kind: 'citizen' } });
    await queueAnswer(services, { kind: 'received', sender, words: code });
    return 'case';
  }
  const first = await setAside(services, {
    ...{ reason: reason ?? 'noSender', bytes, hashes, staged, sender },
    text: mail.text,
  });
  if (reason === 'tooLarge' && first && sender !== null)
    await queueAnswer(services, { kind: 'tooLarge', sender, words: { bytes } });
  return 'setAside';
}

/** Thrown to undo everything: the whole portal took in as much mail as it does in this time. */
export class MailWaits extends Error {}

function wordsOf({ text }: InboundMail): SetAsideReason | null {
  const length = [...text].length;
  if (length < 2) return 'empty';
  return length > mostText ? 'tooLong' : null;
}

/** `same`: it was taken in before. `other`: something else by the same sender carried the same id. */
async function noteArrival(scene: Scene, hashes: MailHashes): Promise<{ known: 'same' | 'other' | null }> {
  const { tx, jurisdictionId, now } = scene;
  const row = { jurisdictionId, contentHash: hashes.content, senderHash: hashes.sender, arrivedAt: now };
  const add = (mailHash: Uint8Array<ArrayBuffer>) =>
    tx.mailArrival.createMany({ data: { ...row, mailHash }, skipDuplicates: true });
  if ((await add(hashes.mail)).count === 1) return { known: null };
  const same = await tx.mailArrival.count({
    where: { jurisdictionId, mailHash: hashes.mail, contentHash: hashes.content },
  });
  // Under its content it is new once, too.
  return { known: same === 1 || (await add(hashes.content)).count === 0 ? 'same' : 'other' };
}

async function overBudget(services: Services, { sender }: MailHashes): Promise<SetAsideReason | null> {
  return inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    const since = (span: number) => ({ gt: new Date(now.getTime() - span) });
    const of = { jurisdictionId, senderHash: sender };
    const lately = await tx.mailArrival.count({ where: { ...of, arrivedAt: since(hour) } });
    const today = await tx.mailArrival.count({ where: of });
    return lately > mostAnHour || today > mostADay ? 'tooMany' : null;
  });
}

/** To whom notices go, for the key of the jobs alone. */
async function sealSender(
  { noticeKey }: Services,
  { marks, messageId }: InboundMail,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!noticeKey) throw unavailable();
  const words = { telephone: '', mail: marks.from, messageId: messageId.slice(0, 500) };
  return new Uint8Array(await sealWords(words, [noticeKey.recipient]));
}
