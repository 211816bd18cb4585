// Loaded before a program: says at its end the most memory that it held, in KiB. Linux knows it as the peak of the process itself; `maxRSS`
// begins with the memory of whoever started it.
import { readFileSync } from 'node:fs';

process.on('exit', () => process.stdout.write(`maxRSS ${peak()}\n`));

function peak() {
  try {
    return /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
