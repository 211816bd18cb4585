import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendEntries, emptyEdge, rootOfEdge } from '@huiyin/ledger/append';
import { openCheckpoint, signCheckpoint } from '@huiyin/ledger/checkpoint';
import { PLAIN, signingKey } from '@huiyin/ledger/note-key';
import { readConsistencyProof } from '@huiyin/ledger/tile-proofs';
import { addCheckpointBody } from '@huiyin/ledger/witness';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { originHash } from './origin-hash.ts';
import { openWitness } from './witness.ts';

const log = signingKey('log.example', PLAIN, new Uint8Array(32).fill(3));
const files = new Map<string, Uint8Array>();
const edge = emptyEdge();
const read = async (path: string) => files.get(path) ?? new Uint8Array(0);
let folder: string;
let server: Server;
let address: string;
let opened: Awaited<ReturnType<typeof openWitness>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-witness-'));
  await serve();
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function serve(): Promise<void> {
  opened = await openWitness({ folder, name: 'witness.example', logs: [log] });
  server = createServer((request, response) => void opened.answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function grow(by: number): string {
  const entries = Array.from({ length: by }, (_, at) => Uint8Array.of(edge.size, at));
  for (const { path, bytes } of appendEntries(edge, entries)) files.set(path, bytes);
  return signCheckpoint({ origin: log.name, size: edge.size, root: rootOfEdge(edge) }, log);
}

const post = async (body: string) => {
  const answer = await fetch(`${address}/add-checkpoint`, { method: 'POST', body });
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
};

it('cosigns a log that grows, says where it stands, and remembers after a restart', async () => {
  const first = grow(5);
  const signed = await post(addCheckpointBody(0, [], first));
  expect(signed.status).toBe(200);
  const cosigned = openCheckpoint(first + signed.body, { log, witnesses: [opened.key] });
  expect(cosigned?.witnesses).toHaveLength(1);
  const second = grow(7);
  expect(await post(addCheckpointBody(0, [], second))).toEqual({
    status: 409,
    type: 'text/x.tlog.size',
    body: '5\n',
  });
  const proof = await readConsistencyProof({ old: 5, new: 12 }, read);
  server.close();
  await serve();
  expect((await post(addCheckpointBody(5, proof, second))).status).toBe(200);
  const shown = await fetch(`${address}/${originHash(log.name)}/checkpoint`);
  expect(openCheckpoint(await shown.text(), { log, witnesses: [opened.key] })).toMatchObject({ size: 12 });
});

it('refuses a fork, another key, another log and what is no call', async () => {
  const fork = signCheckpoint({ origin: log.name, size: 12, root: new Uint8Array(32) }, log);
  expect((await post(addCheckpointBody(12, [], fork))).status).toBe(422);
  const longer = signCheckpoint({ origin: log.name, size: 20, root: new Uint8Array(32) }, log);
  expect((await post(addCheckpointBody(12, [new Uint8Array(32)], longer))).status).toBe(422);
  const thief = signingKey(log.name, PLAIN, new Uint8Array(32).fill(4));
  const stolen = signCheckpoint({ origin: log.name, size: 20, root: new Uint8Array(32) }, thief);
  expect((await post(addCheckpointBody(12, [], stolen))).status).toBe(403);
  const other = signingKey('other.example', PLAIN, new Uint8Array(32).fill(5));
  const unknown = signCheckpoint({ origin: other.name, size: 1, root: new Uint8Array(32) }, other);
  expect((await post(addCheckpointBody(0, [], unknown))).status).toBe(404);
  expect((await post('old 1\n')).status).toBe(400);
});
