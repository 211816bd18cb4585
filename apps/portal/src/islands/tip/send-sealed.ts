/** Sends ciphertext with what belongs to it; gives null when it was taken, or the field that was not. */
export async function sendSealed(
  address: string,
  about: object,
  content: ReadableStream<Uint8Array>,
): Promise<string | null> {
  const body = new FormData();
  body.append('about', JSON.stringify(about));
  body.append('sealed', await new Response(content).blob(), 'sealed');
  const answer = await fetch(address, { method: 'POST', body, credentials: 'omit', cache: 'no-store' });
  const { problem }: { problem: string | null } = await answer.json();
  return problem;
}

/** A procedure of the portal, called with no cookie. Gives null where it has no answer (`notFound`); rejects on any other failure. */
export async function callPortal(name: string, input: unknown): Promise<unknown> {
  const request: RequestInit =
    input === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) };
  const answer = await fetch(`/rpc/portal/${name}`, { ...request, credentials: 'omit', cache: 'no-store' });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`the portal answered ${answer.status}`);
  const { result } = await answer.json();
  return result.data;
}
