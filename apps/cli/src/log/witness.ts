import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { keepRandom } from '@huiyin/keys/keep-random';
import { openKeyFolder } from '@huiyin/keys/key-folder';
import type { MasterKey } from '@huiyin/keys/master-key';
import { parseTreeHead } from '@huiyin/ledger/checkpoint';
import { parseNote } from '@huiyin/ledger/note';
import { COSIGNATURE, formatKey, type NoteKey, parseKey, signingKey } from '@huiyin/ledger/note-key';
import { answerAddCheckpoint, type Witness, type Witnessed } from '@huiyin/ledger/witness';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { Refusal } from '../refusal.ts';
import { originHash } from './origin-hash.ts';

const MOST_BYTES = 64 * 1024;

/**
 * `huiyin log witness`: cosigns the checkpoints of the logs named by `--log` (verifier keys, separated by commas) over HTTP, as
 * C2SP tlog-witness says. Keeps its key and what it cosigned last in `--state`. Runs until it is stopped.
 */
export const runLogWitness: Command = async (args, { environment, terminal }) => {
  const { options } = readArguments(args, { required: ['name', 'log', 'state'], optional: ['listen'] });
  const folder = resolve(environment.typedIn, options.state);
  const logs = options.log.split(',').map((one) => parseKey(one.trim()) ?? refuse(one));
  const [host = '127.0.0.1', port = '4400'] = (options.listen ?? '127.0.0.1:4400').split(':');
  const witness = await openWitness({ folder, name: options.name, logs, masterKey: environment.masterKey });
  const server = createServer((request, response) => void witness.answer(request, response));
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(Number(port), host, listening);
  });
  terminal.say(`见证公钥 · Key    ${formatKey(witness.key)}`);
  terminal.say(`地址 · Address    http://${host}:${port}`);
  await new Promise((stop) => process.once('SIGINT', stop).once('SIGTERM', stop));
  server.closeAllConnections();
  server.close();
  return 0;
};

/** A witness that keeps its memory in a folder; one call at a time, so that none overtakes another. */
export async function openWitness(input: {
  folder: string;
  name: string;
  logs: readonly NoteKey[];
  masterKey?: MasterKey | null;
}) {
  await mkdir(input.folder, { recursive: true, mode: 0o700 });
  const secret = await keepRandom(openKeyFolder(input.folder, input.masterKey ?? null), 'witness.key');
  const key = signingKey(input.name, COSIGNATURE, secret);
  const seen = new Map<string, Witnessed>();
  const kept = new Map<string, string>();
  for (const { name } of input.logs) {
    const checkpoint = await readFile(join(input.folder, originHash(name)), 'utf8').catch(() => null);
    const note = checkpoint === null ? null : parseNote(checkpoint);
    const head = note && parseTreeHead(note.text);
    if (!head || checkpoint === null) continue;
    seen.set(name, head);
    kept.set(originHash(name), checkpoint);
  }
  const witness: Witness = {
    key,
    logKey: (origin) => input.logs.find(({ name }) => name === origin) ?? null,
    witnessed: (origin) => seen.get(origin) ?? null,
  };
  let before: Promise<unknown> = Promise.resolve();
  const add = async (body: string) => {
    const {
      status,
      body: said,
      remember,
    } = answerAddCheckpoint(body, witness, Math.floor(Date.now() / 1000));
    if (remember) {
      await keep(join(input.folder, originHash(remember.origin)), remember.checkpoint);
      seen.set(remember.origin, remember);
      kept.set(originHash(remember.origin), remember.checkpoint);
    }
    return { status, said };
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '';
    const shown = kept.get(/^\/([0-9a-f]{64})\/checkpoint$/.exec(path)?.[1] ?? '');
    if (request.method === 'GET' && shown !== undefined) return end(response, 200, shown);
    if (request.method !== 'POST' || path !== '/add-checkpoint') return end(response, 404, '');
    if (Number(request.headers['content-length'] ?? MOST_BYTES + 1) > MOST_BYTES)
      return end(response, 413, '');
    const body = await text(request);
    const turn = before.then(() => add(body));
    before = turn.catch(() => undefined);
    const { status, said } = await turn.catch(() => ({ status: 500, said: '' }));
    end(response, status, said);
  };
  return { key, answer };
}

function end(response: ServerResponse, status: number, body: string): void {
  const type = status === 409 ? 'text/x.tlog.size' : 'text/plain; charset=utf-8';
  response.writeHead(status, { 'content-type': type }).end(body);
}

async function keep(path: string, checkpoint: string): Promise<void> {
  await writeFile(`${path}.draft`, checkpoint, { flush: true });
  await rename(`${path}.draft`, path);
}

function refuse(text: string): never {
  throw new Refusal(`“${text}”不是日志的公钥。 “${text}” is not the verifier key of a log.`);
}
