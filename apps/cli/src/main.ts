import type { Command } from './command.ts';

/** Every command by its name. Each is loaded only when asked for, so that none waits for another's dependencies. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  'database migrate': async () => (await import('./database/migrate.ts')).migrateDatabase,
};

process.exitCode = await dispatch(process.argv.slice(2));

async function dispatch(args: readonly string[]): Promise<number> {
  const load = COMMANDS[args.slice(0, 2).join(' ')];
  if (load) return (await load()).run(args.slice(2));
  const isHelp = args.length === 0 || args[0] === 'help' || args[0] === '--help';
  const out = isHelp ? process.stdout : process.stderr;
  if (!isHelp) out.write(`没有 ${args.slice(0, 2).join(' ')} 这个命令。 There is no such command.\n\n`);
  for (const [name, give] of Object.entries(COMMANDS))
    out.write(`  pnpm huiyin ${name} ${(await give()).usage}\n`);
  return isHelp ? 0 : 2;
}
