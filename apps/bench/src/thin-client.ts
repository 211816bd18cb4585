import { type Agent, request } from 'node:http';

export type Asked = {
  /** Keeps the connections from one question to the next. */
  readonly agent: Agent;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body of a POST; a GET without one. */
  readonly sent?: string;
};

/** Asks over HTTP with as little work as can be, since the server shares the cores. Rejects on every answer but 200. */
export function ask(address: string, { agent, headers = {}, sent }: Asked): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const length = sent === undefined ? {} : { 'content-length': String(Buffer.byteLength(sent)) };
    const method = sent === undefined ? 'GET' : 'POST';
    const asked = request(address, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(Buffer.concat(chunks));
        else reject(new Error(`${new URL(address).pathname} was answered with ${answer.statusCode}`));
      });
    });
    asked.on('error', reject);
    asked.end(sent);
  });
}
