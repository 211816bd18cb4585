import { setImmediate } from 'node:timers/promises';

/** Goes through the steps and lets the process do other work between two of them. */
export async function inSteps<Result>(steps: Generator<void, Result>): Promise<Result> {
  let step = steps.next();
  while (!step.done) {
    await setImmediate();
    step = steps.next();
  }
  return step.value;
}
