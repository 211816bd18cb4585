import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { type Actor, type StaffActor, staffRoles } from '@huiyin/domain/case/actor';
import { arrangeReading } from '@huiyin/services/portal/testing/arrange-reading';
import { createBudget } from '@huiyin/services/submission/budget';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { openTestServices, type TestServices } from '@huiyin/services/testing/open-test-services';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { procedures } from '../testing/procedures.ts';
import type { Shape } from '../testing/shape.ts';
import { deskRouter, portalRouter } from '../wiring.ts';
import { type Fuzzed, fuzz, type World, withinOf } from './testing/call-everything.ts';
import { rightOf, spoiledOf } from './testing/input-of.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by `pnpm prove`: every bar in full. */
    inFull: boolean;
    /** A long bar is gone on with from what this file says is done, and begins nothing after that moment. */
    resume: { readonly file: string; readonly until: number };
  }
}

const inFull = inject('inFull') === true;
const { file, until } = inject('resume') ?? { file: null, until: Number.POSITIVE_INFINITY };
const plan = inFull
  ? { calls: 10_000, rightIn: 10, seed: 11, lanes: 4 }
  : { calls: 300, rightIn: 12, seed: 7, lanes: 1 };

let test: TestServices;
let world: World;
beforeAll(async () => {
  test = await openTestServices();
  const desk = arrangeDesk(test);
  const unitId = await desk.unit('住建局');
  const townId = await desk.town('城关镇');
  const measureId = (await arrangeReading(test)).measure(1);
  const staff: StaffActor[] = [];
  for (const role of staffRoles) staff.push(await desk.staff(role, role.startsWith('unit') ? unitId : null));
  const working = { state: 'inProgress', unitId, answerDueOn: new Date('2099-01-01') } as const;
  const endless = () => createBudget({ burst: Number.MAX_SAFE_INTEGER, perMinute: 0 });
  const { budgets } = test.services;
  const endlessly = Object.fromEntries(
    Object.keys(budgets).map((name) => [name, endless()]),
  ) as typeof budgets;
  world = {
    services: { ...test.services, budgets: endlessly },
    staff,
    fresh: async () => {
      const fresh = await desk.case({ measureId });
      const given = await desk.case({ columns: working });
      // Whoever holds a receipt waits for who else writes to the same case: of four at once that may be two, as in a family, never all.
      const others = [await desk.case({ columns: working }), await desk.case({ columns: working })];
      const holders = [given, ...others].flatMap(({ id: caseId }): Actor[] => [
        { kind: 'citizen' },
        { kind: 'receiptHolder', caseId },
      ]);
      return {
        citizens: holders,
        ids: [fresh.id, given.id, unitId, townId, measureId, ...staff.map(({ staffId }) => staffId)],
      };
    },
  };
});
afterAll(() => test.close());

const all = procedures();

describe('whatever is sent', () => {
  const done = file ? readDone(file) : [];

  it.each(all.map((one) => [one.path, one.site, one] as const))(
    '%s at the %s never fails of itself',
    async (_path, _site, one) => {
      const isKept = done.some((fuzzed) => isOf(fuzzed, one));
      if (!isKept && Date.now() < until) {
        const fuzzed = await fuzz(world, one, plan);
        done.push(fuzzed);
        if (file) {
          appendFileSync(file, `${JSON.stringify(fuzzed)}\n`);
          process.stderr.write(`${done.length} of ${all.length} ${one.site} ${one.path}\n`);
        }
      }
      expect(done.find((fuzzed) => isOf(fuzzed, one))?.faults ?? []).toEqual([]);
    },
    600_000,
  );

  it('was sent to every procedure there is', () => {
    if (Date.now() >= until && done.length < all.length) return;
    const paths = [portalRouter, deskRouter].flatMap(({ _def }) => Object.keys(_def.procedures));
    expect(done.map(({ path }) => path).sort()).toEqual(paths.sort());
    expect(done.every(({ calls }) => calls >= plan.calls)).toBe(true);
  });

  // A measure of time only where nothing else runs.
  if (inFull)
    it('is answered in less than 200 ms, ninety-nine times of a hundred', () => {
      // A line of its own: the reporter writes dots before it.
      const say = (line: string) => process.stdout.write(`\n> ${line}\n`);
      if (done.length < all.length) return void say(`${done.length} of ${all.length} procedures so far`);
      const calls = done.reduce((sum, one) => sum + one.calls, 0);
      const p99 = withinOf(
        done.map(({ times }) => times),
        0.99,
      );
      say(`${done.length} procedures, ${calls} calls, p99 within ${p99} ms`);
      const slowest = done.map(({ path, times }) => ({ path, p99: withinOf([times], 0.99) }));
      slowest.sort((one, other) => other.p99 - one.p99);
      say(
        `slowest: ${slowest
          .slice(0, 5)
          .map((one) => `${one.path} p99 ${one.p99} ms`)
          .join(', ')}`,
      );
      expect(p99).toBeLessThan(200);
    });
});

const isOf = (fuzzed: Fuzzed, { site, path }: { site: string; path: string }) =>
  fuzzed.site === site && fuzzed.path === path;

function readDone(file: string): Fuzzed[] {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Fuzzed);
}

describe('the shapes of inputs', () => {
  it('refuse unknown keys, in every object of every procedure', () => {
    const loose = procedures().flatMap(({ path, input }) => looseObjects(input, path));
    expect(loose).toEqual([]);
  });

  it('bound every number to what a column holds', () => {
    const unbounded = procedures().flatMap(({ path, input }) => largeNumbers(input, path));
    // The ids of audit entries have eight bytes.
    expect(unbounded).toEqual(['audit.list.before']);
  });

  it('are told apart: a loose one is found', () => {
    const planted = z.object({ list: z.array(z.object({ a: z.string() }).nullable()) }).strict();
    expect(looseObjects(planted as unknown as Shape, 'planted')).toEqual(['planted.list']);
  });

  it('are what values are made for, and what spoiled ones are refused by', async () => {
    const { default: fc } = await import('fast-check');
    const shape = z
      .object({ id: z.uuid(), n: z.number().int().min(1).max(9), of: z.enum(['a', 'b']) })
      .strict();
    const taken = (value: unknown) => shape.safeParse(value).success;
    const ids = ['00000000-0000-4000-8000-000000000000'];
    expect(fc.sample(rightOf(shape as unknown as Shape, ids), 50).every(taken)).toBe(true);
    const spoiled = fc.sample(spoiledOf(shape as unknown as Shape, ids), { numRuns: 50, seed: 1 });
    expect(spoiled.filter(taken).length).toBeLessThan(10);
  });
});

type Bounds = { readonly check: string; readonly value: number };

/** Places of numbers that take more than four bytes hold. */
function largeNumbers(shape: Shape | undefined, place: string): string[] {
  const def = shape?._zod.def;
  if (!def) return [];
  if (def.type === 'number') {
    const checks = ((def.checks ?? []) as { _zod: { def: Bounds } }[]).map(({ _zod }) => _zod.def);
    return checks.some(({ check, value }) => check === 'less_than' && value < 2 ** 31) ? [] : [place];
  }
  return partsOf(def).flatMap(([key, one]) => largeNumbers(one, key ? `${place}.${key}` : place));
}

/** The shapes inside a shape, by their names. */
function partsOf(def: Shape['_zod']['def']): [string, Shape][] {
  if (def.type === 'object') return Object.entries(def.shape as Record<string, Shape>);
  const inner = [def.innerType, def.element, def.valueType, def.in, ...((def.options as unknown[]) ?? [])];
  return inner.filter(Boolean).map((one) => ['', one as Shape]);
}

/** Places of objects that take keys nobody named. */
function looseObjects(shape: Shape | undefined, place: string): string[] {
  const def = shape?._zod.def;
  if (!def) return [];
  const parts = partsOf(def).flatMap(([key, one]) => looseObjects(one, key ? `${place}.${key}` : place));
  const isLoose = def.type === 'object' && (def.catchall as Shape | undefined)?._zod.def.type !== 'never';
  return isLoose ? [place, ...parts] : parts;
}
