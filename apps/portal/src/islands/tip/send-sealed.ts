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
