import { setTimeout as pause } from 'node:timers/promises';

/** More than a look-up takes on a machine that has room. */
const leastMilliseconds = 40;

/** Lets `work` take at least so long whatever comes of it: whether something was found does not show in the time. */
export async function inEvenTime<Result>(work: Promise<Result>): Promise<Result> {
  await Promise.allSettled([work, pause(leastMilliseconds)]);
  return work;
}
