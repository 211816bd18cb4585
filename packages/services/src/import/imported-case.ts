import { randomUUID } from 'node:crypto';
import type { SubmitForm } from '@huiyin/contract/case/submit-case';
import type { ImportedAccused, ImportedCase } from '@huiyin/db/sql/insert-imported-cases';
import type { CaseProfileKey } from '@huiyin/domain/clock/profiles';
import type { ImportedRow } from '@huiyin/domain/import/judge-row';
import { createCaseNumber } from '@huiyin/sealing/case-number';
import { dangerWords } from '@huiyin/text/danger';
import { searchTerms } from '@huiyin/text/search-terms';
import { acceptDeadline } from '../case/deadlines.ts';
import { sealContact } from '../identity/seal-contact.ts';
import { leafOf } from '../log/log-writer.ts';
import type { Services } from '../services.ts';

const settled = 'settledAtSource';

type Arrival = {
  readonly line: number;
  readonly profile: CaseProfileKey;
  readonly today: string;
  readonly logged: boolean;
};

/**
 * A row as a case. It has keys and no receipt: nobody holds a code for it until one is issued at the counter. In the log it stands
 * under the day on which it came into this ledger; its time limits run from the day on which its source received it. What its source
 * has settled comes in as closed, with what the source says of its end in the note.
 */
export async function importedCase(
  services: Services,
  row: ImportedRow,
  { line, profile, today, logged }: Arrival,
): Promise<Omit<ImportedCase, keyof ImportedAccused | 'cells'>> {
  const { randomBytes } = services;
  const logKey = randomBytes(32);
  const contact = await sealContact(services, formOf(row), null);
  const { sealed } = contact;
  const { settledOn } = row;
  const first = { logKey, number: 1, type: 'received', day: today, content: [['text', row.text]] } as const;
  const closing = { logKey, number: 2, type: 'closed', day: today, content: [['reason', settled]] } as const;
  return {
    ...{ line, sourceId: row.sourceId, caseId: randomUUID(), caseNumber: createCaseNumber(randomBytes) },
    lookupHash: hex(randomBytes(32)),
    logKey: hex(logKey),
    sealPublicKey: hex(randomBytes(32)),
    ...{ kind: row.kind, text: row.text, townId: row.townId, village: row.village, note: row.note },
    identityMode: row.identityMode,
    contactName: contact.contactName,
    contactTelephone: contact.contactTelephone,
    receivedAt: row.receivedAt,
    acceptDueOn: acceptDeadline(profile, row.receivedAt.slice(0, 10)).on,
    terms: searchTerms(row.text).join(' '),
    dangerWords: settledOn === null ? dangerWords(row.text) : [],
    settledOn,
    leaf: logged ? hex(leafOf(first)) : null,
    closingLeaf: logged && settledOn !== null ? hex(leafOf(closing)) : null,
    sealed: sealed?.identity
      ? {
          ...{ algorithm: sealed.algorithm, madeBy: sealed.madeBy, keyIds: sealed.keyIds },
          identity: hex(sealed.identity),
          notice: sealed.notice && hex(sealed.notice),
        }
      : null,
  };
}

/** Nobody was asked whether the unit may know the name, or the answer be public: neither. */
function formOf(row: ImportedRow): SubmitForm {
  return {
    ...{
      text: row.text,
      townId: row.townId,
      village: row.village,
      kind: row.kind,
      measureId: null,
      topic: null,
    },
    ...{ identityMode: row.identityMode, name: row.name, telephone: row.telephone, mail: '' },
    ...{ contactForUnit: false, mayPublish: false, attachmentIds: [] },
  };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
