interface Command {
  /** What follows the command's name. */
  readonly usage: string;
  /** Loaded only when asked for, so that no command waits for another's dependencies. Runs to an exit code. */
  load(): Promise<(args: string[]) => Promise<number>>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  'report parse': {
    usage: 'FILE [--json]',
    load: async () => (await import('./report/parse.ts')).runReportParse,
  },
  'database migrate': {
    usage: '',
    load: async () => (await import('./database/migrate.ts')).runMigrate,
  },
};

process.exitCode = await dispatch(process.argv.slice(2));

async function dispatch(args: string[]): Promise<number> {
  const name = args.slice(0, 2).join(' ');
  const command = COMMANDS[name];
  if (command) return (await command.load())(args.slice(2));
  const isHelp = args.length === 0 || args[0] === 'help' || args[0] === '--help';
  const out = isHelp ? process.stdout : process.stderr;
  if (!isHelp) out.write(`没有 ${name} 这个命令。 There is no command ${name}.\n\n`);
  for (const [known, { usage }] of Object.entries(COMMANDS)) out.write(`  huiyin ${known} ${usage}\n`);
  return isHelp ? 0 : 2;
}
