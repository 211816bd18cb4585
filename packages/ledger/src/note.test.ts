import { describe, expect, it } from 'vitest';
import { seeded } from '../prove/seeded.ts';
import { fromHex } from './bytes.ts';
import { openCheckpoint, parseTreeHead, signCheckpoint } from './checkpoint.ts';
import { parseNote, signatureLine, signNote, verifyNote } from './note.ts';
import { COSIGNATURE, formatKey, type NoteKey, PLAIN, parseKey, signingKey } from './note-key.ts';
import { emptyRoot } from './tree-hash.ts';

/** The example in the documentation of Go's golang.org/x/mod/sumdb/note. */
const GO = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  note:
    'If you think cryptography is the answer to your problem,\n' +
    "then you don't know what your problem is.\n\n" +
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};
/** The example in C2SP signed-note. */
const C2SP = {
  key: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  note:
    'This is an example message.\n\n' +
    '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
};
const keyOf = (text: string): NoteKey => {
  const key = parseKey(text);
  if (!key) throw new Error(text);
  return key;
};
const secret = seeded(5).bytes(32);
const log = signingKey('log.example', PLAIN, secret);
const witness = signingKey('witness.example', COSIGNATURE, fromHex('07'.repeat(32)));
const head = { origin: 'log.example', size: 3, root: seeded(6).bytes(32) };

describe('signed notes', () => {
  it.each([GO, C2SP])('verify the published example of $key', ({ key, note }) => {
    const parsed = parseNote(note);
    expect(parsed && verifyNote(parsed, [keyOf(key)])).toHaveLength(1);
    expect(formatKey(keyOf(key))).toBe(key);
  });

  it('refuse the published example with another word', () => {
    const parsed = parseNote(C2SP.note.replace('example message', 'examples message'));
    expect(parsed && verifyNote(parsed, [keyOf(C2SP.key)])).toBeNull();
  });

  it('pass over lines of unknown keys, also under a known name', () => {
    const other = signingKey('log.example', PLAIN, seeded(9).bytes(32));
    const note = parseNote(signNote('text\n', [other, log]));
    expect(note && verifyNote(note, [log])).toHaveLength(1);
    expect(note && verifyNote(note, [witness])).toHaveLength(0);
  });

  it.each([
    ['no signature', 'text\n\n'],
    ['no blank line', 'text\n— a AAAAAAA=\n'],
    ['a control character', C2SP.note.replace('This', 'Th\tis')],
    ['a hyphen for the dash', C2SP.note.replace('—', '-')],
    ['base 64 without padding', C2SP.note.replace('aQM=', 'aQM')],
    ['no last newline', C2SP.note.slice(0, -1)],
  ])('are none with %s', (_, note) => {
    expect(parseNote(note)).toBeNull();
  });

  it('take the last blank line as the end of the text', () => {
    expect(parseNote(signNote('one\n\ntwo\n', [log]))?.text).toBe('one\n\ntwo\n');
  });
});

describe('keys', () => {
  it('read back, and are refused when the id is not theirs', () => {
    expect(parseKey(formatKey(witness))).toMatchObject({ name: 'witness.example', type: COSIGNATURE });
    expect(parseKey(formatKey(log).replace(/\+[0-9a-f]{8}\+/, '+00000000+'))).toBeNull();
    expect(() => signingKey('two words', PLAIN, secret)).toThrow('two words');
  });
});

describe('checkpoints', () => {
  it('open with the key of the log', () => {
    const text = signCheckpoint(head, log);
    expect(openCheckpoint(text, { log })).toMatchObject(head);
    expect(openCheckpoint(text.replace('\n3\n', '\n4\n'), { log })).toBeNull();
    expect(openCheckpoint(text, { log: { ...log, name: 'other.example' } })).toBeNull();
  });

  it('carry the time at which a witness saw them, bound to it', () => {
    const text = signCheckpoint(head, log);
    const body = `${head.origin}\n3\n${text.split('\n')[2]}\n`;
    const cosigned = text + signatureLine(body, witness, 1_764_000_000);
    const opened = openCheckpoint(cosigned, { log, witnesses: [witness] });
    expect(opened?.witnesses).toMatchObject([{ time: 1_764_000_000, key: { name: 'witness.example' } }]);
    const forged = cosigned.replace(/(— witness\.example .{10})./, '$1x');
    expect(openCheckpoint(forged, { log, witnesses: [witness] })).toBeNull();
    expect(openCheckpoint(forged, { log })).toMatchObject(head);
  });

  it.each(['o\n03\nX\n', 'o\n3\n\n', '\n3\nX\n', 'o\n-1\nX\n', 'o\n3\nX', 'o\n3\nX\n\nmore\n'])(
    'are not read from %j',
    (text) => {
      const root = Buffer.from(emptyRoot).toString('base64');
      expect(parseTreeHead(text.replace('X', root))).toBeNull();
    },
  );
});
