export type KeysFailureReason = 'malformed' | 'missing' | 'wrong' | 'unreadable';

/** A key that cannot be had. `message` is one sentence in Chinese followed by the same in English, and tells nothing of the key. */
export class KeysFailure extends Error {
  readonly reason: KeysFailureReason;

  constructor(reason: KeysFailureReason, message: string) {
    super(message);
    this.name = 'KeysFailure';
    this.reason = reason;
  }
}

/** A file that is wrapped, where no master key was handed over. */
export function masterKeyMissing(file: string): KeysFailure {
  return new KeysFailure(
    'missing',
    `${file} 中的密钥已封存，打开它需要 HUIYIN_KEYS_KEY，而这次没有给出；没有改动任何密钥。 The key in ${file} is wrapped and needs HUIYIN_KEYS_KEY, which was not handed over; no key was changed.`,
  );
}

/** A file that is wrapped under another master key than the one handed over. */
export function masterKeyWrong(file: string, ids: { wrapped: string; given: string }): KeysFailure {
  return new KeysFailure(
    'wrong',
    `${file} 中的密钥是用另一把 HUIYIN_KEYS_KEY（${ids.wrapped}）封存的，不是这次给出的 ${ids.given}；没有改动任何密钥。 The key in ${file} is wrapped under another HUIYIN_KEYS_KEY (${ids.wrapped}) than the one handed over (${ids.given}); no key was changed.`,
  );
}

/** A file that holds no key, or one that was changed. */
export function keyUnreadable(file: string): KeysFailure {
  return new KeysFailure(
    'unreadable',
    `读不出 ${file} 中的密钥，请从备份恢复该文件；没有改动任何密钥。 The key in ${file} cannot be read; restore that file from a backup. No key was changed.`,
  );
}
