import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@huiyin/db/testing/database';
import { PLAIN, signingKey } from '@huiyin/ledger/note-key';
import { promiseKeyName } from '@huiyin/ledger/promise';
import { createBareKeyPair } from '@huiyin/sealing/key-pair';
import { createNotedToday } from '../audit/noted-today.ts';
import { createTally } from '../audit/tally.ts';
import type { LogWriter } from '../log/log-writer.ts';
import type { Services } from '../services.ts';
import { usualBudgets } from '../submission/budget.ts';
import { openFileStore } from '../submission/file-store.ts';

export type TestServices = {
  readonly services: Services;
  readonly database: TestDatabase;
  /** Where the files of cases and tips lie. */
  readonly filesFolder: string;
  close(): Promise<void>;
};

const origin = 'test.example/log';

/** The log that test services write to: a batch is due each ten minutes. */
const testLog: LogWriter = {
  origin,
  intervalSeconds: 600,
  promiseKey: signingKey(promiseKeyName(origin), PLAIN, new Uint8Array(32).fill(7)),
};

/** Real services on a fresh database with one empty jurisdiction `test`; little proof of work, so that tests are quick. */
export async function openTestServices(): Promise<TestServices> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-files-'));
  await database.owner.prisma.jurisdiction.create({
    data: {
      id: 'test',
      name: '测试县',
      nameEn: 'Test County',
      isDefault: true,
      phone: '0600-5550000',
      mail: 'test@test.example',
      post: '测试县一号信箱',
      counter: '测试县政务服务大厅',
      tipPhone: '12388',
      tipPost: '测试县纪委监委',
      tipCounter: '测试县纪委监委来访接待室',
    },
  });
  const services: Services = {
    database: database.web,
    files: await openFileStore(folder),
    jurisdictionId: 'test',
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    secret: new Uint8Array(randomBytes(32)),
    noticeKey: await createBareKeyPair(),
    passwordProfile: 'asvs',
    work: { cost: 1, counter: 10 },
    budgets: usualBudgets(),
    refusals: createTally(),
    scanner: null,
    readings: createNotedToday(),
    auditHead: null,
    log: testLog,
    moment: null,
  };
  return {
    services,
    database,
    filesFolder: folder,
    close: async () => {
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
