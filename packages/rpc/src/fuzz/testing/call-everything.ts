import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import type { Services } from '@huiyin/services/services';
import { TRPCError } from '@trpc/server';
import fc from 'fast-check';
import type { Procedure } from '../../testing/procedures.ts';
import { deskCaller, portalCaller } from '../../wiring.ts';
import { rightOf, spoiledOf } from './input-of.ts';

export type World = {
  readonly services: Services;
  readonly staff: readonly StaffActor[];
  /** Cases nobody has touched yet, one of them opened by its citizen; and the ids of all there is. */
  readonly fresh: () => Promise<{ readonly citizens: readonly Actor[]; readonly ids: readonly string[] }>;
};

/** How often an answer took so many whole milliseconds. */
export type Times = Record<number, number>;
export type Fuzzed = {
  readonly site: string;
  readonly path: string;
  readonly calls: number;
  readonly faults: readonly string[];
  readonly times: Times;
};

export type Plan = {
  readonly calls: number;
  /** One in so many inputs has the right shape. */
  readonly rightIn: number;
  readonly seed: number;
  /** So many calls are under way at once. */
  readonly lanes: number;
};

/** Answers that are no fault of the server: what `publicError` tells, and nobody signed in. */
const usual = new Set([
  ...['NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'UNPROCESSABLE_CONTENT', 'BAD_REQUEST', 'TOO_MANY_REQUESTS'],
  ...['SERVICE_UNAVAILABLE', 'UNAUTHORIZED'],
]);

/** What people do to a case ends it: so many calls, and there are new ones. */
const callsOnOneCase = 500;

/** Calls one procedure `calls` times, each time as somebody else. */
export async function fuzz(world: World, procedure: Procedure, plan: Plan): Promise<Fuzzed> {
  const faults: string[] = [];
  const times: Times = {};
  for (let done = 0; done < plan.calls; done += callsOnOneCase) {
    const { citizens, ids } = await world.fresh();
    const size = Math.min(callsOnOneCase, plan.calls - done);
    const calls = inputsOf(procedure, ids, { ...plan, calls: size, seed: plan.seed + done }).entries();
    const lane = async () => {
      for (const [turn, value] of calls) {
        const caller = callerOf(world, procedure, { citizens, turn });
        const began = performance.now();
        const fault = await faultOf(caller, procedure.path, value);
        const took = Math.floor(performance.now() - began);
        times[took] = (times[took] ?? 0) + 1;
        if (fault) faults.push(`${procedure.path} ${JSON.stringify(value)?.slice(0, 400)}: ${fault}`);
      }
    };
    await Promise.all(Array.from({ length: plan.lanes }, lane));
  }
  return {
    site: procedure.site,
    path: procedure.path,
    calls: plan.calls,
    faults: faults.slice(0, 20),
    times,
  };
}

function inputsOf({ input }: Procedure, ids: readonly string[], { calls, rightIn, seed }: Plan): unknown[] {
  const right = Math.ceil(calls / rightIn);
  return [
    ...fc.sample(rightOf(input, ids), { numRuns: right, seed }),
    ...fc.sample(spoiledOf(input, ids), { numRuns: calls - right, seed: seed + 1 }),
  ];
}

function callerOf(
  { services, staff }: World,
  { site }: Procedure,
  { citizens, turn }: { readonly citizens: readonly Actor[]; readonly turn: number },
): unknown {
  if (site === 'desk') return deskCaller(services, staff[turn % staff.length] ?? null);
  const actor = citizens[turn % citizens.length] ?? { kind: 'citizen' };
  return portalCaller({ services, actor, checkerKey: null, source: null });
}

/** Milliseconds within which `share` of all answers came. */
export function withinOf(all: readonly Times[], share: number): number {
  const sum: Times = {};
  for (const times of all)
    for (const [took, count] of Object.entries(times)) sum[Number(took)] = (sum[Number(took)] ?? 0) + count;
  const sorted = Object.entries(sum).sort(([one], [other]) => Number(one) - Number(other));
  let left = share * sorted.reduce((total, [, count]) => total + count, 0);
  for (const [took, count] of sorted) {
    left -= count;
    if (left <= 0) return Number(took) + 1;
  }
  return 0;
}

async function faultOf(caller: unknown, path: string, value: unknown): Promise<string | null> {
  const call = path.split('.').reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], caller);
  try {
    await (call as (input: unknown) => Promise<unknown>)(value);
    return null;
  } catch (error) {
    if (error instanceof TRPCError && usual.has(error.code)) return null;
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return String(cause).slice(0, 600);
  }
}
