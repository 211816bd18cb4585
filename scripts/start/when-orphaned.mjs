import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 300;

/** Calls `act` once npm, which started this process through a shell, is gone: killed, it cannot pass on a signal. */
export function whenOrphaned(act) {
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    act();
  }, LOOK_EVERY_MS);
  timer.unref();
}

/** The numbers of this process's parent (the shell) and, where the system shows it, of the parent's parent (npm). */
function ancestors() {
  try {
    const fields = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return `${process.ppid} ${fields[1]}`;
  } catch {
    return `${process.ppid}`;
  }
}
