import type { Command } from './command.ts';

/** Every command by its name. Each is loaded only when asked for, so that none waits for another's dependencies. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  'report parse': async () => (await import('./report/parse.ts')).parseReportFile,
  'database migrate': async () => (await import('./database/migrate.ts')).migrateDatabase,
};

process.exitCode = await dispatch(process.argv.slice(2));

async function dispatch(args: readonly string[]): Promise<number> {
  const name = args.slice(0, 2).join(' ');
  const load = COMMANDS[name];
  if (load) return (await load()).run(args.slice(2));
  const isHelp = args.length === 0 || args[0] === 'help' || args[0] === '--help';
  const out = isHelp ? process.stdout : process.stderr;
  if (!isHelp) out.write(`没有 ${name} 这个命令。 There is no command ${name}.\n\n`);
  for (const [known, give] of Object.entries(COMMANDS)) {
    out.write(`  huiyin ${known} ${(await give()).usage}\n`);
  }
  return isHelp ? 0 : 2;
}
