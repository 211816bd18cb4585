import { createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { readEnvironment } from '../env.ts';
import { scannerLine } from './scanner-line.ts';

const PUBLIC = {
  ...{ HUIYIN_PORTAL_ORIGIN: 'https://voice.example', HUIYIN_DESK_ORIGIN: 'https://desk.example' },
  HUIYIN_BEHIND_PROXY: 'true',
};
let server: Server | null = null;
afterEach(() => void server?.close());

it('a start says that no scanner is named once people reach the sites from outside, and only then', async () => {
  expect(await scannerLine(readEnvironment({}))).toBeNull();
  expect(await scannerLine(readEnvironment(PUBLIC))).toContain('files from outside are not scanned');
});

it('a start says that the scanner does not answer, and why', async () => {
  const line = await scannerLine(readEnvironment({ HUIYIN_CLAMD: 'unix:/nowhere/clamd.ctl' }));
  expect(line).toContain('没有回答（ENOENT）');
});

it('a start says nothing of a scanner that answers', async () => {
  const listening = createServer((socket) => void socket.resume().end('stream: OK\0'));
  server = listening;
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  const address = listening.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expect(await scannerLine(readEnvironment({ ...PUBLIC, HUIYIN_CLAMD: `tcp:127.0.0.1:${port}` }))).toBeNull();
});
