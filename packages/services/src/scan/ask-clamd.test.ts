import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { askClamd } from './ask-clamd.ts';
import { type ClamdPlace, readClamdPlace } from './clamd-place.ts';

const open: { server: Server; sockets: Socket[] }[] = [];
afterEach(async () => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  }
});

/** Something that listens where clamd should; `answer` is given all that has come so far whenever something comes. */
async function daemon(answer: (heard: Buffer, socket: Socket) => void): Promise<ClamdPlace> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    let heard = Buffer.alloc(0);
    socket.on('data', (part) => {
      heard = Buffer.concat([heard, part]);
      answer(heard, socket);
    });
  });
  open.push({ server, sockets });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return { host: '127.0.0.1', port: typeof address === 'object' && address ? address.port : 0 };
}

const isWhole = (heard: Buffer) => heard.subarray(-4).equals(Buffer.alloc(4));
const saying = (text: string) =>
  daemon((heard, socket) => {
    if (isWhole(heard)) socket.end(text);
  });
const bytes = new Uint8Array(150_000).fill(7);
const ask = (place: ClamdPlace, seconds = 10) => askClamd(place, bytes, seconds);

describe('asking clamd', () => {
  it('sends the command, every piece behind its length, and a length of zero', async () => {
    let sent: Buffer = Buffer.alloc(0);
    const place = await daemon((heard, socket) => {
      sent = heard;
      if (isWhole(heard)) socket.end('stream: OK\0');
    });
    expect(await ask(place)).toEqual({ verdict: 'clean' });
    const command = 'zINSTREAM\0';
    expect(sent.subarray(0, command.length).toString()).toBe(command);
    const lengths: number[] = [];
    for (let at = command.length; at < sent.length; at += 4 + (lengths.at(-1) ?? 0))
      lengths.push(sent.readUInt32BE(at));
    expect(lengths).toEqual([65_536, 65_536, 18_928, 0]);
  });

  it('tells the signature of what was found', async () => {
    const place = await saying('stream: Win.Test.EICAR_HDB-1 FOUND\0');
    expect(await ask(place)).toEqual({ verdict: 'found', signature: 'Win.Test.EICAR_HDB-1' });
  });

  it.each([
    '',
    'OK\0',
    'stream: OK',
    'stream: OK\0stream: OK\0',
    'stream: OK\nstream: X FOUND\0',
    'stream:  FOUND\0',
    'stream: Can’t allocate memory ERROR\0',
    'UNKNOWN COMMAND\0',
    'HTTP/1.1 200 OK\r\n\r\n',
  ])('takes %j for no answer', async (text) => {
    expect(await ask(await saying(text))).toEqual({ verdict: 'away', reason: 'odd answer' });
  });

  it('takes no word for one that is said before everything was sent', async () => {
    const place = await daemon((_, socket) => {
      socket.pause();
      socket.end('stream: OK\0');
      socket.destroySoon();
    });
    const many = new Uint8Array(20 * 1024 * 1024);
    expect((await askClamd(place, many, 10)).verdict).toBe('away');
  });

  it('says by what limit of the daemon a file was too large', async () => {
    const place = await saying('INSTREAM size limit exceeded. ERROR\0');
    expect(await ask(place)).toEqual({ verdict: 'away', reason: 'StreamMaxLength exceeded' });
  });

  it('reads no more than an answer’s worth of one that never ends', async () => {
    const place = await saying('x'.repeat(1_000_000));
    expect(await ask(place)).toEqual({ verdict: 'away', reason: 'answer too long' });
  });

  it('waits no longer than its time', async () => {
    const place = await daemon(() => undefined);
    expect(await ask(place, 0.05)).toEqual({ verdict: 'away', reason: 'timeout' });
  });

  it('is answered by nobody where nobody listens', async () => {
    expect(await ask({ path: '/nowhere/clamd.ctl' })).toEqual({ verdict: 'away', reason: 'ENOENT' });
  });
});

describe('the place of a clamd', () => {
  it.each([
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['tcp:127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['tcp:clamav.example:3310', { host: 'clamav.example', port: 3310 }],
    ['tcp:[::1]:3310', { host: '::1', port: 3310 }],
  ])('is %s', (text, place) => expect(readClamdPlace(text)).toEqual(place));

  it.each([
    '/run/clamav/clamd.ctl',
    'unix:clamd.ctl',
    'tcp:127.0.0.1',
    'tcp::3310',
    'tcp:a:0',
    'tcp:a:65536',
    'tcp:a b:1',
  ])('is not %s', (text) => expect(readClamdPlace(text)).toBeNull());
});
