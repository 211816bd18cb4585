import { takeHold } from '@huiyin/db/hold';
import { rewrapKeys } from '@huiyin/keys/rewrap-keys';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withDataFolder } from '../env.ts';
import { Refusal } from '../refusal.ts';

/**
 * `huiyin keys rewrap`: wraps every key of the data folder under `HUIYIN_KEYS_KEY_NEXT`. Huiyin must be stopped: it would go on
 * writing under the key before. Interrupted, it is run again with both.
 */
export const runKeysRewrap: Command = async (args, { environment, terminal }) => {
  const { options } = readArguments(args, { required: [], optional: ['data'] });
  const { dataFolder, masterKey, nextMasterKey } = withDataFolder(environment, options.data);
  if (nextMasterKey === null)
    throw new Refusal(
      '没有给出新的 HUIYIN_KEYS_KEY_NEXT。 HUIYIN_KEYS_KEY_NEXT, the new key, was not handed over.',
    );
  const release = await takeHold(dataFolder, 0);
  try {
    const written = await rewrapKeys(dataFolder, { present: masterKey, next: nextMasterKey });
    for (const file of written) terminal.say(file);
  } finally {
    await release();
  }
  terminal.say(
    `全部密钥都已用 ${nextMasterKey.id} 封存；请把它设为 HUIYIN_KEYS_KEY 再启动，然后销毁旧的那把。 Every key is wrapped under ${nextMasterKey.id}: set it as HUIYIN_KEYS_KEY, start, and destroy the one before.`,
  );
  return 0;
};
