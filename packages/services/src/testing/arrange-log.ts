import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SubmitForm } from '@huiyin/contract/case/submit-case';
import { type CaseCheck, checkCase } from '@huiyin/ledger/check-case';
import { openCheckpoint } from '@huiyin/ledger/checkpoint';
import { parseDays } from '@huiyin/ledger/days';
import { parsePromise } from '@huiyin/ledger/promise';
import { loggedEvents } from '@huiyin/ledger/shown-events';
import { type Watched, type WatchRequest, watchLog } from '@huiyin/ledger/watch-log';
import { createReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { publishLog } from '../log/publish-log.ts';
import { readCaseLog } from '../log/read-case-log.ts';
import { createFormToken } from '../submission/form-token.ts';
import { submitCase } from '../submission/submit-case.ts';
import type { TestServices } from './open-test-services.ts';
import type { TestSigner } from './open-test-signer.ts';

/** What a citizen keeps: the code and the promise, and which case it is. */
export type Receipt = { readonly code: ReceiptCode; readonly promise: string; readonly caseId: string };

const blank: SubmitForm = {
  text: '东门小学门口的路灯坏了两个月。',
  townId: null,
  village: '',
  identityMode: 'anonymous',
  name: '',
  telephone: '',
  mail: '',
  contactForUnit: false,
  mayPublish: false,
  kind: null,
  measureId: null,
  topic: null,
  attachmentIds: [],
};

/** A citizen and a watcher beside a test portal whose clock of batches the test itself moves on, from `begin`. */
export function arrangeLog({ services, database }: TestServices, log: TestSigner, begin = Date.now()) {
  const minute = 60_000;
  let now = begin;
  const read = async (path: string) => new Uint8Array(await readFile(join(log.folders.published, path)));
  return {
    read,
    now: () => now / 1000,
    /** Lets ten minutes pass and the signer work. */
    batch: async (): Promise<boolean> => {
      now += 10 * minute;
      return publishLog(log.signer, new Date(now));
    },
    later: (minutes: number) => {
      now += minutes * minute;
    },
    submit: async (text = blank.text, code = createReceiptCode(services.randomBytes)): Promise<Receipt> => {
      const token = createFormToken(services, new Date(Date.now() - 60_000));
      const { caseNumber, promise } = await submitCase(services, {
        form: { ...blank, text },
        receipt: { by: 'code', code },
        sealed: null,
        proof: { by: 'formToken', token },
      });
      const { id } = await database.owner.prisma.caseFile.findFirstOrThrow({ where: { caseNumber } });
      if (promise === null) throw new Error('Nothing was promised');
      return { code, promise, caseId: id };
    },
    /** The check of the citizen's page, from what the portal shows and the receipt; null if the portal shows no case. */
    check: async ({ code, promise, caseId }: Receipt): Promise<CaseCheck | null> => {
      const shown = await readCaseLog(services, { kind: 'receiptHolder', caseId }, caseId).catch(() => null);
      const events = loggedEvents(shown?.events ?? []);
      const text = Buffer.from(await read('checkpoint')).toString('utf8');
      const head = openCheckpoint(text, { log: log.signer.key });
      if (!head) throw new Error('The checkpoint is not signed');
      const days = parseDays(Buffer.from(await read('days')).toString('utf8'));
      const { logKey } = deriveReceiptKeys(code);
      const { clock } = log.signer;
      const promised = parsePromise(promise);
      return checkCase({ head, clock, days, read, logKey, events, promise: promised, now: now / 1000 });
    },
    watch: (change: Partial<WatchRequest> = {}): Promise<Watched> =>
      watchLog({ read, key: null, since: null, promises: [], proofs: [], now: now / 1000, ...change }),
    checkpoint: async () => Buffer.from(await read('checkpoint')).toString('utf8'),
  };
}

/** Whether a check found everything proven and nothing left out. */
export function isClean(check: CaseCheck | null): boolean {
  return (
    check !== null &&
    check.events.length > 0 &&
    check.gaps.length === 0 &&
    check.events.every(({ is }) => is.standing === 'proven') &&
    check.promise?.is.standing === 'proven' &&
    check.promise.isFirst
  );
}
