import { openPlace, type Place } from '../place.ts';
import { seededRandom } from '../random.ts';
import { median, rateOf } from '../rate.ts';
import { openPeer } from './peer.ts';
import { writtenStatements } from './same-statement.ts';
import { submitOnce } from './use-case.ts';

export type SubmitBench = {
  readonly clients: readonly number[];
  readonly rounds: number;
  /** Length of one measurement. */
  readonly seconds: number;
  readonly seed: number;
};

type Load = { readonly clients: number; readonly seconds: number };

export type SubmitResult = {
  readonly peer: string;
  readonly rows: readonly {
    readonly clients: number;
    /** Submissions a second, the median of the rounds. */
    readonly submissions: number;
    /** The same where no transparency log is kept. */
    readonly withoutLog: number;
    /** What the log adds to a submission, as a share: the median of the rounds, each compared with itself. */
    readonly logCost: number;
    /** Transactions a second of the peer, the median of the rounds. */
    readonly peer: number;
  }[];
};

/** As many scripts as pgbench takes at once, less some room. */
const statementCount = 100;

/** With and without the log take turns so often within a round: what changes in a second or two meets both. */
const turns = 6;

/**
 * Measures submissions, with and without the transparency log, beside the peer on one durable PostgreSQL of its own. Both go warm first;
 * then they take short turns within each round, and who begins changes from turn to turn, so that a growing table, a checkpoint
 * and a busy machine meet both.
 */
export async function benchSubmit(
  { clients, rounds, seconds, seed }: SubmitBench,
  progress: (line: string) => void,
): Promise<SubmitResult> {
  const place = await openPlace();
  try {
    const random = seededRandom(seed);
    const peer = await openPeer(place, await writtenStatements(place, random, statementCount));
    try {
      const none = (): number[] => [];
      const measured = clients.map((count) => ({
        ...{ clients: count, submissions: none(), withoutLog: none(), costs: none(), peer: none() },
      }));
      const unlogged = { ...place, services: { ...place.services, log: null } };
      const rate = async (on: Place, load: Load) =>
        (await rateOf(load, () => submitOnce(on, random))).perSecond;
      for (const on of [place, unlogged]) await rate(on, { clients: 8, seconds });
      for (let round = 1; round <= rounds; round += 1) {
        for (const row of measured) {
          const load = { clients: row.clients, seconds: seconds / turns };
          const both = { ours: () => rate(place, load), bare: () => rate(unlogged, load) };
          const { ours, bare } = await inTurns(both, round % 2 === 1);
          row.submissions.push(ours);
          row.withoutLog.push(bare);
          row.costs.push(1 - ours / bare);
          row.peer.push((await peer.run({ clients: row.clients, seconds })).perSecond);
          progress(`round ${round} of ${rounds}, ${row.clients} clients`);
        }
      }
      const rows = measured.map((row) => ({
        clients: row.clients,
        submissions: median(row.submissions),
        withoutLog: median(row.withoutLog),
        logCost: median(row.costs),
        peer: median(row.peer),
      }));
      return { peer: peer.name, rows };
    } finally {
      await peer.close();
    }
  } finally {
    await place.close();
  }
}

type Both<Result> = { readonly ours: Result; readonly bare: Result };

/** Lets both measure in turn, who begins changing each time; gives the mean of each. */
async function inTurns(measure: Both<() => Promise<number>>, oursBegin: boolean): Promise<Both<number>> {
  const sums = { ours: 0, bare: 0 };
  for (let turn = 0; turn < turns; turn += 1) {
    const order = ['ours', 'bare'] as const;
    for (const who of (turn % 2 === 0) === oursBegin ? order : order.toReversed())
      sums[who] += await measure[who]();
  }
  return { ours: sums.ours / turns, bare: sums.bare / turns };
}
