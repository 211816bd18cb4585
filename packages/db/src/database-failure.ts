export type DatabaseFailureReason =
  | 'diskFull'
  | 'notWritable'
  | 'inUse'
  | 'noBinary'
  | 'noAccount'
  | 'newerDatabase'
  | 'unreachable'
  | 'lacksRights'
  | 'failed';

/** A refusal an operator can act on. `message` is one sentence in Chinese followed by the same in English. */
export class DatabaseFailure extends Error {
  readonly reason: DatabaseFailureReason;

  constructor(reason: DatabaseFailureReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseFailure';
    this.reason = reason;
  }
}

/** The refusal for an error of the file system, or null when the error is of another sort. */
export function fileFailure(error: unknown, path: string): DatabaseFailure | null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(path, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
    return new DatabaseFailure(
      'notWritable',
      `数据目录 ${path} 无法写入，请检查权限或用 --data 换一个目录。 The data folder ${path} cannot be written; check its permissions or choose another with --data.`,
      { cause: error },
    );
  }
  return null;
}

/** The refusal for a full disk under `path`. */
export function diskFull(path: string, cause?: unknown): DatabaseFailure {
  return new DatabaseFailure(
    'diskFull',
    `磁盘空间不足，无法在 ${path} 存放数据。 The disk holding ${path} is full; free some space and start again.`,
    { cause },
  );
}
