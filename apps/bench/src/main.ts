import { parseArgs } from 'node:util';
import { benchSubmit, type SubmitResult } from './submit/bench-submit.ts';

const usage = `pnpm bench submit [--clients 1,8,32] [--rounds 5] [--seconds 5] [--seed 1]

Submissions a second through the use-case beside the same SQL statement run by pgbench, on one PostgreSQL.
`;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    clients: { type: 'string', default: '1,8,32' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
if (positionals[0] === 'submit') {
  const bench = {
    clients: values.clients.split(',').map(Number),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    seed: Number(values.seed),
  };
  const numbers = [...bench.clients, bench.rounds, bench.seconds, bench.seed];
  if (numbers.every((one) => Number.isInteger(one) && one > 0)) {
    show(await benchSubmit(bench, (line) => process.stderr.write(`${line}\n`)));
  } else {
    process.stderr.write(usage);
    process.exitCode = 1;
  }
} else {
  process.stderr.write(usage);
  process.exitCode = 1;
}

function show({ peer, rows }: SubmitResult): void {
  say('');
  say(`clients  submissions/s  ${peer.padEnd(40)}  ratio`);
  for (const row of rows) {
    const ours = row.submissions.toFixed(0).padStart(13);
    const theirs = row.peer.toFixed(0).padStart(40);
    say(`${String(row.clients).padStart(7)}  ${ours}  ${theirs}  ${(row.submissions / row.peer).toFixed(2)}`);
  }
  say('');
  say(
    'Submissions: the whole use-case in one process, form token checked and spent, without proof of work and HTTP.',
  );
  say('Beside them: the one statement that writes a submission, prepared once, with nothing around it.');
}
