import type { Database } from '@huiyin/db/client';
import type { PasswordProfile } from '@huiyin/domain/staff/password';
import type { HeadPlace } from './audit/head-place.ts';
import type { NotedToday } from './audit/noted-today.ts';
import type { Tally } from './audit/tally.ts';
import type { LogWriter } from './log/log-writer.ts';
import type { Scanner } from './scan/scanner.ts';
import type { Budgets } from './submission/budget.ts';
import type { FileStore } from './submission/file-store.ts';

/** What every use-case is given: the database, the files, and what must not be made up inside (randomness, secrets). */
export type Services = {
  readonly database: Database;
  readonly files: FileStore;
  /** Looks into files from outside before they are kept; null where the operator names none. */
  readonly scanner: Scanner | null;
  readonly jurisdictionId: string;
  readonly randomBytes: (count: number) => Uint8Array<ArrayBuffer>;
  /** 32 bytes, kept in the data folder; signs form tokens and proof-of-work challenges. */
  readonly secret: Uint8Array<ArrayBuffer>;
  /**
   * The key to which citizens' addresses for notices are sealed; its private half is there only where the jobs run. Null where
   * nothing is received (the command line).
   */
  readonly noticeKey: { readonly recipient: string; readonly privateKey: string | null } | null;
  /** How much a browser computes before it may submit: PBKDF2 iterations a try, and tries at the most. */
  readonly work: { readonly cost: number; readonly counter: number };
  /** Which passwords of staff are taken. */
  readonly passwordProfile: PasswordProfile;
  /** How often each may happen in all, so that one machine cannot take the whole portal. */
  readonly budgets: Budgets;
  /** How often staff were refused what, so that it stands in the audit trail and trying does not fill it. */
  readonly refusals: Tally;
  /** Which readings of cases stand in the audit trail already. */
  readonly readings: NotedToday;
  /** Where the newest head of the audit trail is kept beside the database; null where none is. */
  readonly auditHead: HeadPlace | null;
  /** Enters what happens to cases in the transparency log; null where none is kept. */
  readonly log: LogWriter | null;
  /** Only for writing demonstration data: the moment that counts as now. Null everywhere else: the database's clock. */
  readonly moment: Date | null;
};
