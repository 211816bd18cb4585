/** Writes one line to the operator's terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs one step of the start and prints a line with what it was and how long it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  say(`✓ ${title}  ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}
