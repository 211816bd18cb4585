import type { Services } from '@huiyin/services/services';
import { drillEscrow, makeEscrow, recoverTips, rotateEscrow } from '@huiyin/services/tip/escrow';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withServices } from '../database/with-services.ts';
import { withDataFolder } from '../env.ts';
import { Refusal } from '../refusal.ts';
import type { Terminal } from '../terminal.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  'escrow.tooMany': '已经有托管密钥。 There is an escrow key already.',
  'escrow.unknown':
    '还没有托管密钥，请先运行 huiyin escrow create。 There is no escrow key yet; run huiyin escrow create first.',
  'shares.unreadable': '有一份读不出来，请核对抄写。 A share cannot be read; check how it was copied.',
  'shares.tooShort': '两次输入的是同一份，请换另一份。 The same share was given twice; take another.',
  'readers.missing':
    '有的举报现在没有人能读，没有更换。请先让纪检监察人员设好密钥，再运行 huiyin escrow recover。 Some tips have nobody to read them now; nothing was changed. Let discipline officers make their keys, then run huiyin escrow recover.',
  'shares.malformed': '这两份合不出现用的托管密钥。 These two do not give the present escrow key.',
};

/** `huiyin escrow create`: makes the escrow key of sealed tips and shows its three shares, once. */
export const runEscrowCreate: Command = async (args, { environment, terminal }) => {
  const { options } = readArguments(args, { required: [], optional: ['data'] });
  const place = withDataFolder(environment, options.data);
  await withServices({ environment: place, sentences: SENTENCES }, async (services) => {
    sayShares(terminal, await makeEscrow(services));
  });
  return 0;
};

/** `huiyin escrow drill`: proves with two shares that the key can be had back, and that it opens every tip. */
export const runEscrowDrill: Command = async (args, { environment, terminal }) => {
  const { options } = readArguments(args, { required: [], optional: ['data'] });
  await withShares(withDataFolder(environment, options.data), terminal, async (services, shares) => {
    const { tips } = await drillEscrow(services, shares);
    terminal.say(
      `两份合起来，就是现用的托管密钥；${tips} 件举报都能打开。 The two shares give the present escrow key; it opens all ${tips} tips.`,
    );
  });
  return 0;
};

/** `huiyin escrow recover`: opens every tip to the officers who have keys now, when the keys before are lost. */
export const runEscrowRecover: Command = async (args, { environment, terminal }) => {
  const { options } = readArguments(args, { required: [], optional: ['data'] });
  await withShares(withDataFolder(environment, options.data), terminal, async (services, shares) => {
    const { tips } = await recoverTips(services, shares);
    terminal.say(
      `${tips} 件举报已改为由现有密钥的纪检监察人员打开。 ${tips} tips can now be opened by the officers who have keys.`,
    );
  });
  return 0;
};

/** `huiyin escrow rotate`: a new escrow key in the place of the present one; the shares before open nothing from then on. */
export const runEscrowRotate: Command = async (args, { environment, terminal }) => {
  const { options } = readArguments(args, { required: [], optional: ['data'] });
  await withShares(withDataFolder(environment, options.data), terminal, async (services, shares) => {
    const { shares: fresh, tips } = await rotateEscrow(services, shares);
    terminal.say(
      `托管密钥已更换，${tips} 件举报已改封；旧的三份从此作废，请销毁。 The escrow key was changed and ${tips} tips wrapped anew; destroy the three shares before.`,
    );
    sayShares(terminal, fresh);
  });
  return 0;
};

function sayShares(terminal: Terminal, shares: readonly string[]): void {
  terminal.say(
    '托管密钥分成三份，任意两份合起来才能用，一份没有用。请分给三个不在一处的人，只抄在纸上；这里不再显示第二次。',
  );
  terminal.say(
    'The escrow key in three shares: any two open it, one is useless. Give them to three people who are not in one place, on paper; they are not shown again.',
  );
  for (const [at, share] of shares.entries()) terminal.say(`\n${at + 1}/3\n${inGroups(share)}`);
  terminal.say('\n抄好后请运行 huiyin escrow drill 演练一次。 Now run huiyin escrow drill.');
}

async function withShares(
  environment: Parameters<typeof withServices>[0]['environment'],
  terminal: Terminal,
  work: (services: Services, shares: readonly [string, string]) => Promise<void>,
): Promise<void> {
  const shares = await readShares(terminal);
  await withServices({ environment, sentences: SENTENCES }, (services) => work(services, shares));
}

/** Typed one after the other, or both lines from a pipe. */
async function readShares(terminal: Terminal): Promise<readonly [string, string]> {
  const typed = await terminal.readSecret('第一份（输入时不显示） · First share (not shown): ');
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const [one, other] =
    lines.length > 1
      ? lines
      : [...lines, await terminal.readSecret('第二份（输入时不显示） · Second share (not shown): ')];
  if (!one || !other) throw new Refusal('需要两份。 Two shares are needed.');
  return [one, other];
}

function inGroups(share: string): string {
  return (share.match(/.{1,8}/g) ?? []).join(' ');
}
