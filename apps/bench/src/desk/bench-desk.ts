import { performance } from 'node:perf_hooks';
import { everyCase } from '@huiyin/contract/desk/queue';
import { median, p95 } from '../rate.ts';
import { choose } from './choose.ts';
import { type Answer, type DeskClient, signIn } from './desk-client.ts';
import { type Load, type LoadedSite, staffIdOf, withLoadedSite } from './loaded-site.ts';
import { type Asker, type Question, questionsOf } from './questions.ts';

export type DeskBench = Load & { readonly rounds: number };

/** p95 of one question in milliseconds, the median of the rounds, and the heaviest answer in bytes. */
export type DeskRow = {
  readonly name: string;
  readonly bars: Question['bars'];
  readonly database: number;
  readonly http: number;
  /** Processor time that asking took for each answer, in milliseconds. */
  readonly asking: number;
  readonly bytes: number;
};

const triage = { email: 'triage@demo.example', password: 'yunting-demonstration' };
const alone = 40;
const clients = 8;
const each = 25;
/** Asked beforehand, so that neither side is measured while it is still being compiled. */
const warming = 5;

/**
 * Measures what a triage officer asks of the desk with `cases` invented cases in the demonstration's database: each question
 * in process one at a time, and over HTTP at eight clients, all questions once a round.
 */
export async function benchDesk(
  { rounds, ...load }: DeskBench,
  progress: (line: string) => void,
): Promise<readonly DeskRow[]> {
  return withLoadedSite(load, progress, async (loaded) => {
    const ask = await signIn(loaded.site.deskOrigin, triage);
    const chosen = await choose(loaded.owner, ask, everyCase);
    return measure(questionsOf(await askerOf(loaded), chosen), ask, { rounds, progress });
  });
}

async function askerOf({ owner, services }: LoadedSite): Promise<Asker> {
  const staffId = await staffIdOf(owner, triage.email);
  return { services, actor: { kind: 'triageOfficer', staffId, unitId: null } };
}

/** Asks every question in rounds: alone in process, and at eight clients over HTTP. */
export async function measure(
  questions: readonly Question[],
  ask: DeskClient,
  { rounds, progress }: { rounds: number; progress: (line: string) => void },
): Promise<readonly DeskRow[]> {
  const none = (): number[] => [];
  const taken = questions.map((question) => ({
    ...{ question, database: none(), http: none(), asking: none(), bytes: 0 },
  }));
  for (const question of questions) {
    await aloneFor(question, warming);
    await togetherFor(question, ask, warming);
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (const one of taken) {
      one.database.push(p95(await aloneFor(one.question, alone)));
      const before = process.cpuUsage();
      const answers = await togetherFor(one.question, ask, each);
      const { user, system } = process.cpuUsage(before);
      one.asking.push((user + system) / 1000 / answers.length);
      one.http.push(p95(answers.map(({ milliseconds }) => milliseconds)));
      one.bytes = Math.max(one.bytes, ...answers.map(({ body }) => body.length));
    }
    progress(`round ${round} of ${rounds}`);
  }
  return taken.map(({ question, database, http, asking, bytes }) => ({
    ...{ name: question.name, bars: question.bars, bytes },
    ...{ database: median(database), http: median(http), asking: median(asking) },
  }));
}

async function aloneFor({ inProcess }: Question, times: number): Promise<number[]> {
  const milliseconds: number[] = [];
  for (let asked = 0; asked < times; asked += 1) {
    const began = performance.now();
    await inProcess();
    milliseconds.push(performance.now() - began);
  }
  return milliseconds;
}

async function togetherFor(
  { procedure, input }: Question,
  ask: DeskClient,
  times: number,
): Promise<Answer[]> {
  const client = async () => {
    const answers: Answer[] = [];
    for (let asked = 0; asked < times; asked += 1) answers.push(await ask(procedure, input));
    return answers;
  };
  return (await Promise.all(Array.from({ length: clients }, client))).flat();
}
