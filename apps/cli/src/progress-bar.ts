const WIDTH = 30;

/** Shows how far a long work is, on one line that a person watches; a pipe gets nothing. */
export function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  const filled = all === 0 ? WIDTH : Math.round((done / all) * WIDTH);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
  process.stderr.write(`\r${bar} ${done} / ${all}${done >= all ? '\n' : ''}`);
}
