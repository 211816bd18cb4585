import { plainInput } from '@huiyin/rpc/testing/plain-input';
import { procedures } from '@huiyin/rpc/testing/procedures';
import { inOneTransaction } from '@huiyin/services/one-transaction';
import type { Services } from '@huiyin/services/services';
import type { Outcome } from './expected-outcome.ts';
import { arrangeWorld, type CaseName, type Person, people } from './matrix-world.ts';
import type { Arranged } from './objects/arrange-objects.ts';
import type { Place, Thing } from './objects/object.ts';
import { type Border, DESK, openBorder, PORTAL } from './open-border.ts';

export const allPeople = [...(Object.keys(people) as Person[]), 'nobody'] as const;
export const deskProcedures = procedures().filter(({ site }) => site === 'desk');
export const portalProcedures = procedures().filter(({ site }) => site === 'portal');
export type Procedure = (typeof deskProcedures)[number];

export type Call = {
  site: 'portal' | 'desk';
  cookie: string;
  paths: string[];
  inputs: unknown[];
  by: 'GET' | 'POST';
  batch?: boolean;
  /** Tells a change of what somebody else has changed meanwhile apart, instead of counting it as let through. */
  tellsStale?: boolean;
  /** Tells what was let through and then refused apart from what was answered. */
  tellsRefused?: boolean;
};

/** What is asked about: a case by its name, and a thing where it is one. */
type About = { readonly of: CaseName; readonly version: number; readonly thing?: Thing | undefined };

/** One answer as it was heard: by whom, to what, and its body. */
export type Heard = { readonly who: string; readonly path: string; readonly body: string };

/** Both listeners and the world of the matrix, asked as anybody, with what would change undone. */
export type Matrix = Awaited<ReturnType<typeof openMatrix>>;

/** `arrange` puts real things there; without it everybody is asked about things that are not. */
export async function openMatrix(arrange?: (place: Place) => Promise<Arranged>) {
  let held: Services['database']['prisma'] | undefined;
  const border = await openBorder((services) => ({
    ...services,
    database: {
      get prisma() {
        return held ?? services.database.prisma;
      },
      close: async () => undefined,
    },
  }));
  const world = await arrangeWorld(border);
  const arranged = await arrange?.({ test: border.test, world });
  /** Everything that each was ever answered, to look for what they must not read. */
  const heard: Heard[] = [];

  /** Runs `work` in a transaction that never happened, and lets it look into it. */
  async function undone<Result>(
    work: (inside: Services['database']['prisma']) => Promise<Result>,
  ): Promise<Result> {
    const [real, result] = [held, {} as { is?: Result }];
    await inOneTransaction(border.test.services, { seconds: 30 }, async (inner) => {
      held = inner.database.prisma;
      result.is = await work(inner.database.prisma);
      throw new Error('undone');
    })
      .catch((error: Error) => {
        if (error.message !== 'undone') throw error;
      })
      .finally(() => {
        held = real;
      });
    return result.is as Result;
  }

  async function ask(who: string, call: Call): Promise<Outcome[]> {
    const answer = await send(border, call);
    heard.push({ who, path: call.paths.join(), body: answer.body });
    const parsed = JSON.parse(answer.body || 'null') as Answer | Answer[];
    const answers = call.batch ? (parsed as Answer[]) : [parsed as Answer];
    return answers.map((one) => outcomeOf(one, call));
  }

  /** The body of one answer, whatever it says. */
  const hear = async (call: Call): Promise<string> => (await send(border, call)).body;

  /** What a procedure is asked about, if it is about one thing. */
  const thingsOf = ({ site, path }: Procedure): readonly Thing[] =>
    (site === 'desk' ? arranged?.atDesk : arranged?.atPortal)?.[path] ?? [];

  /** Asks about `thing`, or about the first there is. */
  function inputFor(one: Procedure, { of, version, thing }: About): unknown {
    const { input, path } = one;
    const { cases, measureId, reportId, units } = world;
    const value = plainInput(input, {
      ...{
        caseId: cases[of].id,
        version: path.startsWith('measure.') ? 0 : version,
        measureId,
        reportId,
        unitId: units.other,
        intoCaseId: cases.fresh.id,
        // A quarter that is over.
        ...{ from: '2026-07-01', to: '2026-09-30' },
        ...(thing ?? thingsOf(one)[0])?.given,
      },
    });
    const parsed = (
      input as unknown as { safeParse: (one: unknown) => { success: boolean } } | undefined
    )?.safeParse(value);
    if (parsed?.success === false)
      throw new Error(`Not of the right shape for ${path}: ${JSON.stringify(value)}`);
    return value;
  }

  async function versionOf(of: CaseName): Promise<number> {
    const row = await border.test.database.owner.prisma.caseFile.findFirstOrThrow({
      where: { id: world.cases[of].id },
      select: { version: true },
    });
    return row.version;
  }

  const atDesk = (person: Person | 'nobody') =>
    ({ site: 'desk', cookie: person === 'nobody' ? '' : world.cookies[person] }) as const;

  return { border, world, arranged, heard, undone, ask, hear, thingsOf, inputFor, versionOf, atDesk };
}

function send(border: Border, { site, cookie, paths, inputs, by, batch = false }: Call) {
  const origin = site === 'desk' ? DESK : PORTAL;
  const sent = batch ? Object.fromEntries(inputs.entries()) : inputs[0];
  const query = by === 'GET' && sent !== undefined ? `input=${encodeURIComponent(JSON.stringify(sent))}` : '';
  const url = `/rpc/${site}/${paths.join(',')}?${batch ? 'batch=1&' : ''}${query}`;
  const headers = { host: new URL(origin).host, origin, cookie, 'content-type': 'application/json' };
  const body = by === 'POST' && sent !== undefined ? { payload: JSON.stringify(sent) } : {};
  return (site === 'desk' ? border.desk : border.portal).inject({ method: by, url, headers, ...body });
}

type Answer = { result?: unknown; error?: { data: { code: string } } };

function outcomeOf({ error }: Answer, { tellsStale, tellsRefused }: Call): Outcome {
  const code = error?.data.code ?? '';
  if (code === 'INTERNAL_SERVER_ERROR') throw new Error('A cell ended in an error of the server.');
  if (code === 'UNAUTHORIZED') return 'signedOut';
  if (code === 'CONFLICT' && tellsStale) return 'stale';
  if (code === 'FORBIDDEN') return 'forbidden';
  if (code === 'NOT_FOUND') return 'hidden';
  return error && tellsRefused ? 'refused' : 'through';
}
