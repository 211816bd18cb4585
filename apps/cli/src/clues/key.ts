import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createBareKeyPair, fingerprintOf } from '@huiyin/sealing/key-pair';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { Refusal } from '../refusal.ts';

/** `huiyin clues key FILE`: makes the key to which discs of clues are sealed, on the network where they are opened. Needs no database. */
export const runCluesKey: Command = async (args, { environment, terminal }) => {
  const { files } = readArguments(args, { required: [], optional: [], files: 1 });
  const path = resolve(environment.typedIn, files[0] ?? '');
  const { recipient, privateKey } = await createBareKeyPair();
  await writeFile(path, `${privateKey}\n`, { mode: 0o600, flag: 'wx' }).catch(() => {
    throw new Refusal(`${path} 已存在或者无法写入。 It exists already or cannot be written.`);
  });
  terminal.say(
    `私钥已写入 ${path}，请只留在本网，不要带出。 The private key was written; keep it on this network.`,
  );
  terminal.say(`公钥 · Public key:\n${recipient}`);
  terminal.say(
    `指纹，请对方核对 · Fingerprint, to be compared by the other side:\n${fingerprintOf(recipient)}`,
  );
  return 0;
};
