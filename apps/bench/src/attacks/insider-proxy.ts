import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Stands before a portal and gives readers what an insider would have them see; everything else is the portal's own. */
export type InsiderProxy = {
  readonly origin: string;
  /** What a path answers instead; null that it answers nothing. */
  readonly instead: Map<string, Uint8Array | null>;
  close(): void;
};

const HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-encoding', 'content-length']);

/** Opens a proxy before a portal; with `logFolder` it shows the log that lies there. */
export async function openInsiderProxy(portal: string, logFolder?: string): Promise<InsiderProxy> {
  const instead = new Map<string, Uint8Array | null>();
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const other = instead.get(path);
    if (other === null) return void response.writeHead(404).end();
    if (other) return void response.end(other);
    if (logFolder && path.startsWith('/log/')) {
      const bytes = await readFile(join(logFolder, path.slice('/log/'.length))).catch(() => null);
      return void response.writeHead(bytes ? 200 : 404).end(bytes ?? '');
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = new Headers();
    for (const name of ['content-type', 'cookie', 'accept']) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    if (request.headers.origin) headers.set('origin', portal);
    const answer = await fetch(`${portal}${path}`, {
      method: request.method ?? 'GET',
      headers,
      redirect: 'manual',
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    }).catch(() => null);
    if (!answer) return void response.writeHead(502).end();
    const kept = [...answer.headers].filter(([name]) => !HOP.has(name));
    for (const header of kept) if (header[0] === 'location') header[1] = header[1].replace(portal, '');
    response.writeHead(answer.status, Object.fromEntries(kept));
    response.end(new Uint8Array(await answer.arrayBuffer()));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    instead,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
