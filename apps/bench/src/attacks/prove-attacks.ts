import { attacksOnCases } from './on-cases.ts';
import { attacksOnLog } from './on-log.ts';
import { openWorld } from './world.ts';

export type AttackResult = {
  readonly name: string;
  readonly by: 'citizen' | 'watcher';
  readonly found: boolean;
  /** What the check said was wrong. */
  readonly reasons: readonly string[];
};

/** Runs every attack of an insider against one running portal, and lets people outside look after each. */
export async function proveAttacks(progress: (line: string) => void): Promise<AttackResult[]> {
  const world = await openWorld();
  const results: AttackResult[] = [];
  try {
    for (const { name, by, run } of [...attacksOnCases, ...attacksOnLog]) {
      const { found, said } = await run(world);
      const reasons = said.split('\n').filter((line) => line.startsWith('✗'));
      results.push({ name, by, found, reasons });
      progress(`${name}: ${found ? 'found' : 'NOT FOUND'}`);
      world.proxy.instead.clear();
    }
    return results;
  } finally {
    await world.close();
  }
}

/** The result as lines of a record. */
export function attacksReport(results: readonly AttackResult[]): string {
  const found = results.filter((one) => one.found).length;
  const lines = results.flatMap(({ name, by, found: isFound, reasons }) => [
    `- ${name}: ${isFound ? `found by the ${by}` : 'NOT FOUND'}`,
    ...reasons.map((reason) => `  - ${reason.slice(2)}`),
  ]);
  return [`${found} of ${results.length} attacks found, each against one running portal.`, '', ...lines].join(
    '\n',
  );
}
