import { type ListedKey, listKeys } from '@huiyin/keys/list-keys';
import type { MasterKey } from '@huiyin/keys/master-key';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withDataFolder } from '../env.ts';

/**
 * `huiyin keys list`: which keys lie in the data folder, and whether each is wrapped. Ends with 1 if one cannot be opened, or lies in
 * clear beside a master key.
 */
export const runKeysList: Command = async (args, { environment, terminal }) => {
  const { options } = readArguments(args, { required: [], optional: ['data'] });
  const { dataFolder, masterKey } = withDataFolder(environment, options.data);
  const keys = await listKeys(dataFolder, masterKey);
  for (const key of keys) terminal.say(`${key.file.padEnd(22)}${sentenceFor(key)}`);
  if (keys.length === 0) terminal.say('这个目录里没有密钥。 There are no keys in this folder.');
  return keys.every((key) => isRight(key, masterKey)) ? 0 : 1;
};

function isRight({ opens, under }: ListedKey, masterKey: MasterKey | null): boolean {
  return opens && (masterKey === null || under !== null);
}

function sentenceFor({ under, opens }: ListedKey): string {
  if (under === null) return opens ? '未封存 · in clear' : '读不出 · unreadable';
  return opens
    ? `已封存 · wrapped under ${under}`
    : `已封存，打不开 · wrapped under ${under}, cannot be opened`;
}
