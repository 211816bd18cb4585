import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { createDatabase } from '@huiyin/db/client';
import { joinEmbedded } from '@huiyin/db/embedded';
import { readMeasurePage } from '@huiyin/services/portal/read-measure-page';
import { refreshCounts } from '@huiyin/services/portal/refresh-counts';
import pg from 'pg';
import { loadCases } from '../desk/load-cases.ts';
import { servicesOn } from '../place.ts';
import { seededRandom } from '../random.ts';
import { median, p95 } from '../rate.ts';
import { openSite } from '../site.ts';

const clients = 8;
const each = 40;
const figures = 20;
/** A fifth of the loaded cases is linked to nothing. */
const loaded = 640;
const limits = { milliseconds: 30, kilobytes: 60 };

/**
 * Measures the public page of one measure with 20 figures, each answered by many, some 500 linked cases and a close-out: the time
 * to the last byte over HTTP at eight clients, warm, the median of the rounds' p95; and its HTML as gzip makes it. With `stay` the
 * loaded site then stays up until Ctrl-C, for whoever wants to look at the page in a browser.
 */
export async function benchMeasure(
  { rounds, seed, stay }: { readonly rounds: number; readonly seed: number; readonly stay: boolean },
  progress: (line: string) => void,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-bench-report-'));
  const file = join(folder, 'report.txt');
  await writeFile(file, reportOf(figures));
  const site = await openSite({ HUIYIN_REPORT: file });
  try {
    await site.whenServing();
    const { measureId, cases } = await furnish(site.folder, seed, progress);
    const address = `${site.origin}/measure/${measureId}`;
    const html = await (await fetch(address)).text();
    const claims = (html.match(/class="figures__verify"/g) ?? []).length;
    const p95s: number[] = [];
    await load(address);
    for (let round = 1; round <= rounds; round += 1) {
      p95s.push(p95(await load(address)));
      progress(`round ${round} of ${rounds}`);
    }
    const shown = show({ claims, cases, milliseconds: median(p95s), html });
    if (stay) {
      progress(
        `${shown}\nThe page stays at ${address} until Ctrl-C. Its largest paint on a slow telephone:\n${lighthouse(address)}`,
      );
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    }
    return shown;
  } finally {
    await site.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The command that measures what no server can: how soon a telephone on slow 4G shows the page's largest piece. */
function lighthouse(address: string): string {
  const how = '--only-audits=largest-contentful-paint,first-contentful-paint --output=json --quiet';
  return `npx lighthouse@12.2.3 ${address} ${how} --chrome-flags="--headless=new --no-sandbox" | grep -A8 '"largest-contentful-paint"'`;
}

function reportOf(count: number): string {
  const said = Array.from({ length: count }, (_, index) => `修复第${index + 1}批道路${index * 3 + 12}公里`);
  return `中共云汀县委关于巡视整改进展情况的通报
1.关于“农村公路养护不到位”问题的整改。
（1）修复破损道路（已完成）。${said.join('，')}。
联系电话：0600-5550000。
中共云汀县委
2026年7月1日`;
}

async function furnish(
  folder: string,
  seed: number,
  progress: (line: string) => void,
): Promise<{ measureId: string; cases: number }> {
  const url = await joinEmbedded(folder);
  if (url === null) throw new Error('the site has no database');
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const services = await servicesOn(createDatabase(url), join(folder, 'files'));
  try {
    await loadCases(owner, { count: loaded, random: seededRandom(seed) }, progress);
    await owner.query(WRITE_CLOSE_OUT);
    const { rows } = await owner.query<{ measureId: string; cases: number }>(
      `SELECT m.id AS "measureId", (SELECT count(*)::int FROM case_link) AS cases FROM measure m`,
    );
    const [row] = rows;
    if (!row || rows.length !== 1) throw new Error('the report has not one measure');
    const { claims } = await readMeasurePage(services, row.measureId);
    const places = [claims.map(({ start }) => start), claims.map(({ end }) => end)];
    await owner.query(WRITE_VERIFICATIONS, places);
    await refreshCounts(services);
    return row;
  } finally {
    await owner.end();
    await services.database.close();
  }
}

/** Two hundred answers to each figure, from four days ago on, so that the counts of yesterday have them. */
const WRITE_VERIFICATIONS = `
  INSERT INTO verification (jurisdiction_id, measure_id, report_id, claim_starts, claim_ends, answer, town_id, device_mark,
    proof_hash, given_at, given_on)
  SELECT v.jurisdiction_id, v.measure_id, v.report_id, p.starts, p.ends,
    (ARRAY['yes', 'yes', 'partly', 'no', 'cannotTell'])[1 + n % 5], (SELECT id FROM town ORDER BY id OFFSET n % 5 LIMIT 1),
    sha256(('d' || p.starts || '/' || n)::bytea), sha256(('p' || p.starts || '/' || n)::bytea), now() - interval '4 days',
    current_date - 4
  FROM measure_version v, unnest($1::int[], $2::int[]) AS p(starts, ends), generate_series(1, 200) AS n`;

const WRITE_CLOSE_OUT = `
  WITH duty AS (
    INSERT INTO measure_duty (jurisdiction_id, measure_id, state, version, round, criterion, lead_unit_id)
    SELECT m.jurisdiction_id, m.id, 'criterionSet', 20, 1, '全部验收合格', (SELECT id FROM unit ORDER BY id LIMIT 1)
    FROM measure m RETURNING jurisdiction_id, measure_id)
  INSERT INTO measure_event (jurisdiction_id, measure_id, number, type, words, actor_kind, at, on_day)
  SELECT d.jurisdiction_id, d.measure_id, n, 'dutySet', '时限因汛期顺延。', 'system', now(), current_date
  FROM duty d, generate_series(1, 20) AS n`;

async function load(address: string): Promise<number[]> {
  const taken: number[] = [];
  const client = async () => {
    for (let turn = 0; turn < each; turn += 1) {
      const began = performance.now();
      const response = await fetch(address);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`the page answered ${response.status}`);
      taken.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return taken;
}

type Measured = {
  readonly claims: number;
  readonly cases: number;
  readonly milliseconds: number;
  readonly html: string;
};

function show({ claims, cases, milliseconds, html }: Measured): string {
  const kilobytes = gzipSync(html).byteLength / 1024;
  return `
The page of a measure with ${claims} figures, ${cases} linked cases and its close-out, at ${clients} clients
p95    ${milliseconds.toFixed(1)} / ${limits.milliseconds} ms
HTML   ${kilobytes.toFixed(1)} / ${limits.kilobytes} KB compressed, ${(html.length / 1024).toFixed(0)} K characters
`;
}
