import type { Actor } from '@huiyin/domain/case/actor';
import type { CaseChannel } from '@huiyin/domain/case/states';
import { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

/** What somebody left to be told by. It goes to the courier or to the person who telephones, and nowhere else. */
export type NoticeContact = {
  caseId: string;
  caseNumber: string;
  channel: CaseChannel;
  mail: string;
  telephone: string;
};

/** The same in an envelope that only the process with the key for notices can open. */
export type SealedNoticeContact = {
  caseId: string;
  caseNumber: string;
  channel: CaseChannel;
  sealed: Uint8Array;
};

export type NoticeContactsOf = {
  readonly jurisdictionId: string;
  readonly actor: Actor;
  readonly caseIds: readonly string[];
  /** Also those whose cases are handled together with one of these. */
  readonly joined: boolean;
};

/**
 * The one place where contacts that are kept in clear are read in order to tell their owners something. Withdrawn cases have
 * nobody to tell.
 */
export async function readNoticeContacts(
  tx: Prisma.TransactionClient,
  of: NoticeContactsOf,
): Promise<NoticeContact[]> {
  return tx.$queryRaw<NoticeContact[]>`
    SELECT c.id AS "caseId", c.case_number AS "caseNumber", c.channel, c.contact_mail AS mail, c.contact_telephone AS telephone
    FROM case_file c
    WHERE ${concerned(of)} AND ${visibleTo(of.actor)} AND (c.contact_mail <> '' OR c.contact_telephone <> '')
    ORDER BY c.received_at, c.id`;
}

/** The envelopes of the confidential ones among them. The web's role has no right to read these. */
export async function readSealedNoticeContacts(
  tx: Prisma.TransactionClient,
  of: NoticeContactsOf,
): Promise<SealedNoticeContact[]> {
  return tx.$queryRaw<SealedNoticeContact[]>`
    SELECT c.id AS "caseId", c.case_number AS "caseNumber", c.channel, e.sealed
    FROM case_file c
    JOIN notice_envelope e ON e.jurisdiction_id = c.jurisdiction_id AND e.case_id = c.id
    WHERE ${concerned(of)} AND ${visibleTo(of.actor)}
    ORDER BY c.received_at, c.id`;
}

function concerned({ jurisdictionId, caseIds, joined }: NoticeContactsOf): Prisma.Sql {
  const ids = [...caseIds];
  return Prisma.sql`c.jurisdiction_id = ${jurisdictionId} AND c.state <> 'withdrawn' AND (c.id = ANY (${ids}::uuid[])
    OR (${joined} AND c.state = 'joined' AND c.joined_into_id = ANY (${ids}::uuid[])))`;
}
