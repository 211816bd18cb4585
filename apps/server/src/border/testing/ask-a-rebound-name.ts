import dns from 'node:dns';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { formatKey, PLAIN, signingKey } from '@huiyin/ledger/note-key';
import { createTextCourier } from '../../notices/text-courier.ts';
import { openWitness } from '../../wiring/open-witness.ts';

/** A name that the operator named, of a server whose certificate is trusted; `inside` has another certificate, as whatever stands inside has. */
const name = 'portal.test.example';
const [asker = '', ...files] = process.argv.slice(2);
const [cert, key, innerCert, innerKey] = files.map((file) => readFileSync(file));

let meant = 0;
const inside = { connections: 0, requests: 0 };
const listen = (server: Server, host: string, port: number) =>
  new Promise<number>((done) =>
    server.listen(port, host, () => done((server.address() as AddressInfo).port)),
  );
const rightServer = createServer({ cert, key }, (_request, answer) => {
  meant += 1;
  answer.setHeader('connection', 'close').end('{}');
});
const innerServer = createServer({ cert: innerCert, key: innerKey }, (_request, answer) => {
  inside.requests += 1;
  answer.end('{}');
});
innerServer.on('connection', () => {
  inside.connections += 1;
});
const port = await listen(rightServer, '127.0.0.2', 0);
await listen(innerServer, '127.0.0.3', port);

/** Answers the first time with the address of the right server, from then on with the one inside. */
let lookedUp = 0;
dns.lookup = ((asked: string, options: { all?: boolean }, done: (...answer: unknown[]) => void) => {
  if (asked !== name) throw new Error(`Nobody was to ask for ${asked}.`);
  lookedUp += 1;
  const address = lookedUp === 1 ? '127.0.0.2' : '127.0.0.3';
  process.nextTick(() => (options.all ? done(null, [{ address, family: 4 }]) : done(null, address, 4)));
}) as unknown as typeof dns.lookup;

const at = `https://${name}:${port}`;
const verifier = formatKey(signingKey('witness.example', PLAIN, new Uint8Array(32).fill(7)));
const askers: Readonly<Record<string, () => Promise<unknown>>> = {
  textGateway: () =>
    createTextCourier({ url: new URL(at), token: 'secret' })({ id: 'x', to: '13900000000' } as Parameters<
      ReturnType<typeof createTextCourier>
    >[0]),
  witness: () => openWitness(`${at} ${verifier}`).addCheckpoint('x'),
};
const ask = askers[asker];
if (!ask) throw new Error('There is no such asker.');
await ask();
const second = await ask().then(
  () => 'asked',
  () => 'failed',
);
process.stdout.write(JSON.stringify({ lookedUp, meant, inside, second }));
process.exit(0);
