import type { PrismaClient } from '@huiyin/db/generated/client';
import type { LogClock } from '@huiyin/ledger/clock';
import type { NoteKey, SigningKey } from '@huiyin/ledger/note-key';
import type { LogPlace } from './log-place.ts';

/** Everything the signer works with; nothing else in the product holds the key of the checkpoints. */
export type LogSigner = {
  readonly prisma: PrismaClient;
  readonly jurisdictionId: string;
  readonly clock: LogClock;
  /** Its name is the origin of the log. */
  readonly key: SigningKey;
  readonly promiseKeys: readonly NoteKey[];
  readonly witnesses: readonly LogWitness[];
  readonly place: LogPlace;
  readonly randomBytes: (count: number) => Uint8Array;
};

/** Somebody outside who cosigns checkpoints (C2SP tlog-witness). */
export type LogWitness = {
  readonly key: NoteKey;
  /** Sends the body of `add-checkpoint` and gives what came back. */
  readonly addCheckpoint: (body: string) => Promise<{ status: number; body: string }>;
};

/** Why the signer does not sign: what it is asked to sign is not an extension of what it signed last. */
export type SignRefusal =
  | 'databaseBehind'
  | 'databaseDiffers'
  | 'memoryLost'
  | 'publishedElsewhere'
  | 'tilesDiffer'
  | 'anotherSigner';

const SENTENCES: Readonly<Record<SignRefusal, string>> = {
  databaseBehind:
    '数据库中的公开日志比已签发的短，可能恢复了旧备份或删去了记录。 The log in the database is shorter than what was signed: an old backup was restored, or rows were removed.',
  databaseDiffers:
    '数据库中的公开日志与已签发的不一致。 The log in the database is not the one that was signed.',
  memoryLost: '签名程序找不到自己上次签发的记录。 The signer has lost its memory of what it signed last.',
  publishedElsewhere:
    '已公布的签名比本程序签发的新，可能有两个签名程序在运行。 The published checkpoint is newer than what this signer signed: there may be two of them.',
  tilesDiffer: '已公布的文件与签发的根不一致。 The published files do not make the root that was signed.',
  anotherSigner: '另一个签名程序正在工作。 Another signer is at work.',
};

/** The signer refuses to sign. Somebody has to look; docs/transparency-log.md says at what. */
export class SignerRefusal extends Error {
  readonly reason: SignRefusal;
  constructor(reason: SignRefusal) {
    super(SENTENCES[reason]);
    this.reason = reason;
  }
}
