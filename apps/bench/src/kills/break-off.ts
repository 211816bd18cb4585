import { request } from 'node:http';

/** Sends the first `part` (between 0 and 1) of the form and loses the connection, as a telephone in a lift does. */
export async function breakOff(origin: string, form: FormData, part: number): Promise<void> {
  const whole = new Request(origin, { method: 'POST', body: form });
  const type = whole.headers.get('content-type') ?? '';
  const body = Buffer.from(await whole.arrayBuffer());
  const headers = { origin, 'content-type': type, 'content-length': body.length };
  const sending = request(`${origin}/submit/write`, { method: 'POST', headers });
  // The server may be gone, or answer before it has read everything; neither matters here.
  sending.on('error', () => undefined);
  const closed = new Promise((resolve) => sending.once('close', resolve));
  sending.write(body.subarray(0, Math.floor(body.length * part)), () => sending.destroy());
  await closed;
}
