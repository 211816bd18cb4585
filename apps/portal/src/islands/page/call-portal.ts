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
