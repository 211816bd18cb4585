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
  readonly bytes: number;
};

const triage = { email: 'triage@demo.example', password: 'yunting-demonstration' };
const alone = 40;
const clients = 8;
const each = 25;

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
  const taken = questions.map((question) => ({ question, database: [0], http: [0], bytes: 0 }));
  for (const one of taken) one.database.length = one.http.length = 0;
  for (let round = 1; round <= rounds; round += 1) {
    for (const one of taken) {
      one.database.push(p95(await aloneFor(one.question)));
      const answers = await togetherFor(one.question, ask);
      one.http.push(p95(answers.map(({ milliseconds }) => milliseconds)));
      one.bytes = Math.max(one.bytes, ...answers.map(({ bytes }) => bytes));
    }
    progress(`round ${round} of ${rounds}`);
  }
  return taken.map(({ question, database, http, bytes }) => ({
    ...{ name: question.name, bars: question.bars, bytes },
    ...{ database: median(database), http: median(http) },
  }));
}

async function aloneFor({ inProcess }: Question): Promise<number[]> {
  const milliseconds: number[] = [];
  for (let asked = 0; asked < alone; asked += 1) {
    const began = performance.now();
    await inProcess();
    milliseconds.push(performance.now() - began);
  }
  return milliseconds;
}

async function togetherFor({ procedure, input }: Question, ask: DeskClient): Promise<Answer[]> {
  const client = async () => {
    const answers: Answer[] = [];
    for (let asked = 0; asked < each; asked += 1) answers.push(await ask(procedure, input));
    return answers;
  };
  return (await Promise.all(Array.from({ length: clients }, client))).flat();
}
