import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openClueEntry } from '@huiyin/sealing/clue';
import { type DiscClue, openDisc, type ReadDisc, readDisc, receiptOf } from '@huiyin/sealing/clue-disc';
import { openTipReply } from '@huiyin/sealing/tip';
import { openTipContent } from '@huiyin/sealing/tip-content';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { Refusal } from '../refusal.ts';

const names: Readonly<Record<string, string>> = {
  ...{ register: '登记', forward: '转承办部门', decide: '集体研究确定处置方式', note: '记录', close: '办结' },
  ...{ tellAccepted: '告知反映人是否受理', tellResult: '告知反映人结果', citizen: '举报人', office: '答复' },
  ...{ inquiry: '谈话函询', preliminaryCheck: '初步核实', heldPending: '暂存待查', settled: '予以了结' },
};

/**
 * `huiyin clues receive DISC --key FILE --to FOLDER`: on the network where clues are worked on: compares a disc with its manifest, opens it, writes
 * each clue with its files to a folder of its own, and the receipt to take back. Needs no database.
 */
export const runCluesReceive: Command = async (args, { environment, terminal }) => {
  const { options, files } = readArguments(args, { required: ['key', 'to', 'on'], optional: [], files: 1 });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(options.on))
    throw new Refusal('--on 要写成 2026-03-05。 --on is a day such as 2026-03-05.');
  const at = (path: string) => resolve(environment.typedIn, path);
  const disc = checked(await readFile(at(files[0] ?? '')).catch(() => null));
  const key = (await readFile(at(options.key), 'utf8').catch(() => '')).trim();
  const opened = await openDisc(disc, key).catch(() => {
    throw new Refusal('这把密钥打不开这张盘。 This key does not open this disc.');
  });
  const folder = at(options.to);
  for (const clue of opened.clues) await writeClue(folder, clue, disc.parts);
  const name = `回执-${disc.manifest.exportId.slice(0, 8)}.json`;
  const receipt = receiptOf(disc, opened.word, options.on);
  await writeFile(join(folder, name), `${JSON.stringify(receipt, null, 2)}\n`, { mode: 0o600 });
  terminal.say(
    `清单核对无误，${opened.clues.length} 件线索已写入 ${folder}。 The manifest is right; the clues were written.`,
  );
  terminal.say(`请把 ${name} 带回去导入。 Take ${name} back.`);
  return 0;
};

function checked(file: Uint8Array | null): ReadDisc {
  if (!file) throw new Refusal('文件打不开。 The file cannot be read.');
  try {
    return readDisc(file);
  } catch {
    throw new Refusal(
      '文件不完整或者被改动过，请不要使用。 The file is incomplete or was changed; do not use it.',
    );
  }
}

async function writeClue(folder: string, clue: DiscClue, parts: readonly Uint8Array[]): Promise<void> {
  const own = join(folder, `线索-${clue.clueId.slice(0, 8).toUpperCase()}`);
  await mkdir(own, { recursive: true, mode: 0o700 });
  const partOf = (part: number) => parts[part] ?? new Uint8Array();
  const lines = [`收到 ${clue.receivedOn}，登记 ${clue.registeredOn}`];
  for (const { on, kind, way, part } of clue.entries) {
    const words = await openClueEntry(partOf(part), clue.privateKey);
    lines.push(`\n${on} ${names[kind] ?? kind}${way === null ? '' : ` ${names[way] ?? way}`}`);
    if (words.names.length > 0) lines.push(words.names.join('、'));
    lines.push(words.text);
  }
  for (const { on, sender, number, part } of clue.tip?.messages ?? []) {
    const content =
      sender === 'office'
        ? { text: await openTipReply(partOf(part), clue.tip?.privateKey ?? ''), files: [] }
        : await openTipContent(partOf(part), clue.tip?.privateKey ?? '');
    lines.push(`\n${on} ${names[sender] ?? sender}`, content.text);
    for (const [place, file] of content.files.entries()) {
      const bytes = new Uint8Array(await file.content.arrayBuffer());
      await writeFile(join(own, `附件-${number}-${place + 1}${extensionOf(file.name)}`), bytes, {
        mode: 0o600,
      });
    }
  }
  await writeFile(join(own, '线索.txt'), `${lines.join('\n')}\n`, { mode: 0o600 });
}

/** Only the harmless end of a name that somebody else chose. */
function extensionOf(name: string): string {
  return /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
}
