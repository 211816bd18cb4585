import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

/** What somebody left to be told by. It goes to the courier or to the person who telephones, and nowhere else. */
export type NoticeContact = { caseId: string; caseNumber: string; mail: string; telephone: string };

/**
 * The one place where a contact is read in order to tell its owner something. `joined`: also those whose cases are handled
 * together with one of these. Withdrawn cases have nobody to tell.
 */
export async function readNoticeContacts(
  tx: Prisma.TransactionClient,
  of: { jurisdictionId: string; actor: Actor; caseIds: readonly string[]; joined: boolean },
): Promise<NoticeContact[]> {
  const ids = [...of.caseIds];
  return tx.$queryRaw<NoticeContact[]>`
    SELECT c.id AS "caseId", c.case_number AS "caseNumber", c.contact_mail AS mail, c.contact_telephone AS telephone
    FROM case_file c
    WHERE c.jurisdiction_id = ${of.jurisdictionId} AND ${visibleTo(of.actor)} AND c.state <> 'withdrawn'
      AND (c.id = ANY (${ids}::uuid[]) OR (${of.joined} AND c.state = 'joined' AND c.joined_into_id = ANY (${ids}::uuid[])))
      AND (c.contact_mail <> '' OR c.contact_telephone <> '')
    ORDER BY c.received_at, c.id`;
}
