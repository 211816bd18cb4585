import { openWords } from '@huiyin/sealing/envelope';
import { z } from 'zod';
import type { Services } from '../services.ts';

const reach = z.object({ telephone: z.string(), mail: z.string() });
export type NoticeContact = z.infer<typeof reach>;

/**
 * Where a notice about a case may be sent, for the job that sends it and for nothing else: null for a citizen who left nothing.
 * The web's database role cannot read these envelopes, and only the process that runs the jobs has their key. Never give the
 * answer to a screen, a log or an event.
 */
export async function readNoticeContact(services: Services, caseId: string): Promise<NoticeContact | null> {
  const { database, jurisdictionId, noticeKey } = services;
  const file = await database.prisma.caseFile.findUnique({
    where: { jurisdictionId_id: { jurisdictionId, id: caseId } },
    select: { identityMode: true, contactTelephone: true, contactMail: true },
  });
  if (!file || file.identityMode === 'anonymous') return null;
  if (file.identityMode === 'realName')
    return whatIsThere({ telephone: file.contactTelephone, mail: file.contactMail });
  const envelope = await database.prisma.noticeEnvelope.findUnique({
    where: { jurisdictionId_caseId: { jurisdictionId, caseId } },
    select: { sealed: true },
  });
  if (!envelope || !noticeKey?.privateKey) return null;
  return whatIsThere(reach.parse(await openWords(envelope.sealed, noticeKey.privateKey)));
}

function whatIsThere(contact: NoticeContact): NoticeContact | null {
  return contact.telephone === '' && contact.mail === '' ? null : contact;
}
