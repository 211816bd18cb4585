import { isProven, type KillsOptions, type KillsResult } from './prove-kills.ts';

/** The dated record of a run, in Markdown. */
export function killsReport(options: KillsOptions, result: KillsResult, machine: string): string {
  const { findings, refusals } = result;
  const list = (serials: readonly number[]): string =>
    serials.length === 0 ? '0' : `**${serials.length}** (${serials.slice(0, 20).join(', ')})`;
  const rows: [string, string][] = [
    ['Submissions acknowledged', `${result.acknowledged} of ${options.submissions}`],
    ['Attachments sent with them', String(result.attachments)],
    ['SIGKILL to the server', `${result.serverKills}, and one during the first start`],
    ['SIGKILL to PostgreSQL', String(result.databaseKills)],
    ['Starts that gave up, their database being killed', String(result.startsGivenUp)],
    ['Slowest answer to a form', `${(result.slowestAnswer / 1000).toFixed(1)} s`],
    ['Acknowledged and lost', list(findings.lost)],
    ['Kept twice', list(findings.doubled)],
    ['Attachments not whole', list(findings.damaged)],
    ['Without first event or audit entry', list(findings.incomplete)],
    ['Kept but never acknowledged', list(findings.untold)],
    ['Files no case claimed (swept after 24 h)', String(findings.orphans)],
    ['Cases of the demonstration', `${findings.demonstration} of 60`],
  ];
  const refused = [...refusals]
    .toSorted((a, b) => b[1] - a[1])
    .map(([what, count]) => `| ${what} | ${count} |`);
  return [
    `# Kills: ${isProven(result, options) ? 'proven' : 'NOT proven'}`,
    '',
    `\`pnpm prove kills --submissions ${options.submissions} --server-kills ${options.serverKills} --database-kills ${options.databaseKills} --clients ${options.clients} --seed ${options.seed}\``,
    `on ${machine}, ${Math.round(result.seconds)} s.`,
    '',
    'The real server and its PostgreSQL, each killed at random moments while clients fill in and send the form over HTTP',
    'with one to three attachments, most as a page with JavaScript does, some as one without; every fifth first loses its',
    'connection in the middle of the form. A client sends the same again, receipt and all, until a receipt page answers,',
    'and keeps the ledger against which the data folder is compared.',
    '',
    '| | |',
    '|---|---|',
    ...rows.map(([what, value]) => `| ${what} | ${value} |`),
    '',
    '| Requests that were not acknowledged | times |',
    '|---|---|',
    ...refused,
    '',
  ].join('\n');
}
