import { performance } from 'node:perf_hooks';
import { createDatabase } from '@huiyin/db/client';
import { joinEmbedded } from '@huiyin/db/embedded';
import { everyCase } from '@huiyin/services/desk/select-queue';
import type { Services } from '@huiyin/services/services';
import pg from 'pg';
import { servicesOn } from '../place.ts';
import { seededRandom } from '../random.ts';
import { median, p95 } from '../rate.ts';
import { openSite, type Site } from '../site.ts';
import { choose } from './choose.ts';
import { type Answer, type DeskClient, signIn } from './desk-client.ts';
import { loadCases } from './load-cases.ts';
import { type Asker, type Question, questionsOf } from './questions.ts';

export type DeskBench = { readonly cases: number; readonly rounds: number; readonly seed: number };

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
  { cases, rounds, seed }: DeskBench,
  progress: (line: string) => void,
): Promise<readonly DeskRow[]> {
  const site = await openSite();
  try {
    await site.whenServing();
    const url = await ownerUrl(site);
    const services = await servicesOn(createDatabase(url), `${site.folder}/files`);
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    try {
      await loadCases(owner, { count: cases, random: seededRandom(seed) }, progress);
      const ask = await signIn(site.deskOrigin, triage);
      const chosen = await choose(owner, ask, everyCase);
      return await measure(questionsOf(await askerOf(owner, services), chosen), ask, rounds, progress);
    } finally {
      await owner.end();
      await services.database.close();
    }
  } finally {
    await site.remove();
  }
}

export async function ownerUrl({ folder }: Site): Promise<string> {
  const url = await joinEmbedded(folder);
  if (url === null) throw new Error('the site has no database');
  return url;
}

async function askerOf(owner: pg.Client, services: Services): Promise<Asker> {
  const { rows } = await owner.query<{ id: string }>(
    `SELECT s.id FROM staff_member s JOIN auth_user u ON u.id = s.auth_user_id WHERE u.email = $1`,
    [triage.email],
  );
  return { services, actor: { kind: 'triageOfficer', staffId: rows[0]?.id ?? '', unitId: null } };
}

/** Asks every question in rounds: alone in process, and at eight clients over HTTP. */
export async function measure(
  questions: readonly Question[],
  ask: DeskClient,
  rounds: number,
  progress: (line: string) => void,
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
