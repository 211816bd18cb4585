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
  readonly citizens: readonly Actor[];
  /** Ids of what there is: cases, units, people, measures. */
  readonly ids: readonly string[];
};

export type Fuzzed = {
  readonly path: string;
  readonly calls: number;
  readonly faults: string[];
  readonly milliseconds: number[];
};

/** Answers that are no fault of the server: what `publicError` tells, and nobody signed in. */
const usual = new Set([
  ...['NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'UNPROCESSABLE_CONTENT', 'BAD_REQUEST', 'TOO_MANY_REQUESTS'],
  ...['SERVICE_UNAVAILABLE', 'UNAUTHORIZED'],
]);

/** Calls one procedure `calls` times, each time as somebody else; one in `rightIn` inputs has the right shape. */
export async function fuzz(
  world: World,
  { site, path, input }: Procedure,
  { calls, rightIn, seed }: { calls: number; rightIn: number; seed: number },
): Promise<Fuzzed> {
  const right = Math.ceil(calls / rightIn);
  const inputs = [
    ...fc.sample(rightOf(input, world.ids), { numRuns: right, seed }),
    ...fc.sample(spoiledOf(input, world.ids), { numRuns: calls - right, seed: seed + 1 }),
  ];
  const faults: string[] = [];
  const milliseconds: number[] = [];
  const caller = (turn: number) =>
    site === 'desk'
      ? deskCaller(world.services, world.staff[turn % world.staff.length] ?? null)
      : portalCaller({
          services: world.services,
          actor: world.citizens[turn % world.citizens.length] ?? { kind: 'citizen' },
          checkerKey: null,
          source: null,
        });
  for (const [turn, value] of inputs.entries()) {
    const began = performance.now();
    const fault = await faultOf(caller(turn), path, value);
    milliseconds.push(performance.now() - began);
    if (fault) faults.push(`${path} ${JSON.stringify(value)?.slice(0, 400)}: ${fault}`);
  }
  return { path, calls: inputs.length, faults, milliseconds };
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
