import { performance } from 'node:perf_hooks';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { resultWords } from '@huiyin/i18n/result-words';
import { exportImport } from '@huiyin/services/import/export-import';
import { openImport } from '@huiyin/services/import/open-import';
import { planImport } from '@huiyin/services/import/plan-import';
import { readImport } from '@huiyin/services/import/read-imports';
import { runImports } from '@huiyin/services/import/run-imports';
import { startImport } from '@huiyin/services/import/steer-import';
import type { Services } from '@huiyin/services/services';
import { createStaffMember } from '@huiyin/services/staff/create-staff-member';
import pg from 'pg';
import { openPlace } from '../place.ts';
import { seededRandom } from '../random.ts';
import { median } from '../rate.ts';
import { inventOrders } from './invent-orders.ts';

export type ImportBench = { readonly orders: number; readonly rounds: number; readonly seed: number };

/** Seconds of the parts of an import, the median of the rounds. */
export type ImportResult = {
  readonly orders: number;
  readonly bytes: number;
  readonly read: number;
  readonly run: number;
  readonly results: number;
  /** The same rows of `case_file`, with its indexes, by bare inserts of as many rows at once. */
  readonly plain: number;
};

const batch = 500;

/**
 * Imports files of invented orders, CSV in GBK and .xlsx by turns, and beside each writes the very rows it made by bare inserts
 * into a table with the same columns and indexes, on the same durable PostgreSQL.
 */
export async function benchImport(
  { orders, rounds, seed }: ImportBench,
  progress: (line: string) => void,
): Promise<ImportResult> {
  const place = await openPlace();
  const owner = new pg.Client({ connectionString: place.ownerUrl });
  await owner.connect();
  try {
    const actor = await officerOf(place.services);
    const measured: Omit<ImportResult, 'orders'>[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const kind = round % 2 === 0 ? 'csv' : 'xlsx';
      const bytes = await inventOrders(seededRandom(seed + round), {
        count: orders,
        first: round * orders,
        kind,
      });
      const { importId, ...parts } = await bring(place.services, actor, {
        bytes,
        fileName: `orders.${kind}`,
      });
      measured.push({ bytes: bytes.length, ...parts, plain: await insertPlainly(owner, importId) });
      progress(`round ${round + 1} of ${rounds}, ${kind}: ${JSON.stringify(measured.at(-1))}`);
    }
    const middle = (part: keyof (typeof measured)[number]) => median(measured.map((one) => one[part]));
    return {
      ...{ orders, bytes: middle('bytes'), read: middle('read'), run: middle('run') },
      ...{ results: middle('results'), plain: middle('plain') },
    };
  } finally {
    await owner.end();
    await place.close();
  }
}

async function officerOf(services: Services): Promise<StaffActor> {
  const { staffId } = await createStaffMember(services, {
    ...{ name: '测试', email: 'officer@bench.example', password: 'for-this-run-only', role: 'triageOfficer' },
    ...{ unitId: null, sectionId: null, isDemonstration: true },
  });
  return { kind: 'triageOfficer', staffId, unitId: null };
}

async function bring(services: Services, actor: StaffActor, file: { bytes: Uint8Array; fileName: string }) {
  const began = performance.now();
  const opened = await openImport(services, actor, file);
  if (!opened.ok) throw new Error(opened.problem);
  const { importId, rows } = opened;
  const { columns } = await readImport(services, actor, importId);
  await planImport(services, actor, { importId, source: '12345', channel: 'hotline', columns });
  const read = performance.now();
  await startImport({ services, actor, importId });
  await runImports(services);
  const run = performance.now();
  const { made, refused } = await readImport(services, actor, importId);
  // One in a hundred of these rows of three sentences reads like a tip, which no import takes.
  if (made + refused !== rows || refused > rows / 50) throw new Error(`${made} of ${rows} rows became cases`);
  await exportImport(services, actor, { importId, only: 'all', words: resultWords });
  const seconds = (from: number, to: number) => (to - from) / 1000;
  return {
    importId,
    read: seconds(began, read),
    run: seconds(read, run),
    results: seconds(run, performance.now()),
  };
}

async function insertPlainly(owner: pg.Client, importId: string): Promise<number> {
  await owner.query(
    'CREATE TABLE IF NOT EXISTS plain_case (LIKE case_file INCLUDING ALL EXCLUDING GENERATED)',
  );
  const { rows } = await owner.query<{ row: unknown }>(
    `SELECT to_jsonb(c) AS row FROM case_file c JOIN case_source s ON s.case_id = c.id WHERE s.import_id = $1`,
    [importId],
  );
  const batches = Array.from({ length: Math.ceil(rows.length / batch) }, (_, index) =>
    JSON.stringify(rows.slice(index * batch, (index + 1) * batch).map(({ row }) => row)),
  );
  const began = performance.now();
  for (const json of batches)
    await owner.query('INSERT INTO plain_case SELECT * FROM jsonb_populate_recordset(NULL::plain_case, $1)', [
      json,
    ]);
  return (performance.now() - began) / 1000;
}

/** The result for a terminal, beside its limit. */
export function showImport({ orders, bytes, read, run, results, plain }: ImportResult): string {
  const seconds = (value: number) => `${value.toFixed(1)} s`.padStart(8);
  return `
${orders} orders, files of ${(bytes / 2 ** 20).toFixed(1)} MB

read in        ${seconds(read)}
made cases     ${seconds(run)}  together ${(read + run).toFixed(1)} s (limit 60 for 10,000)
results out    ${seconds(results)}
plain inserts  ${seconds(plain)}  ratio ${(run / plain).toFixed(1)}

Plain inserts: the same rows of one table with its indexes, without source, event, note, log leaf, audit entry and outbox row.
`;
}
