import { openPlace } from '../place.ts';
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

export type SubmitResult = {
  readonly peer: string;
  readonly rows: readonly {
    readonly clients: number;
    /** Submissions a second, the median of the rounds. */
    readonly submissions: number;
    /** The same where no transparency log is kept. */
    readonly withoutLog: number;
    /** Transactions a second of the peer, the median of the rounds. */
    readonly peer: number;
  }[];
};

/** As many scripts as pgbench takes at once, less some room. */
const statementCount = 100;

/**
 * Measures submissions, with and without the transparency log, beside the peer on one durable PostgreSQL of its own: in each round each once at every number of
 * clients, the order turning from round to round, so that a growing table and a warming machine meet both.
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
        ...{ clients: count, submissions: none(), withoutLog: none(), peer: none() },
      }));
      const unlogged = { ...place, services: { ...place.services, log: null } };
      for (let round = 1; round <= rounds; round += 1) {
        for (const row of measured) {
          const load = { clients: row.clients, seconds };
          const ours = async () =>
            row.submissions.push((await rateOf(load, () => submitOnce(place, random))).perSecond);
          const bare = async () =>
            row.withoutLog.push((await rateOf(load, () => submitOnce(unlogged, random))).perSecond);
          const theirs = async () => row.peer.push((await peer.run(load)).perSecond);
          for (const measure of round % 2 ? [ours, bare, theirs] : [theirs, bare, ours]) await measure();
          progress(`round ${round} of ${rounds}, ${row.clients} clients`);
        }
      }
      const rows = measured.map((row) => ({
        clients: row.clients,
        submissions: median(row.submissions),
        withoutLog: median(row.withoutLog),
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
