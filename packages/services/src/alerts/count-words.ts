import { readWeekTexts } from '@huiyin/db/sql/read-week-texts';
import type { Actor } from '@huiyin/domain/case/actor';
import { addDays, type CivilDate, weekday } from '@huiyin/domain/clock/civil-date';
import { matterWords } from '@huiyin/text/matter-words';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

const actor: Actor = { kind: 'system', job: 'count-words' };
/** Weeks that are told of, and how many of them are counted in one run, the latest first. */
const told = 26;
const atOnce = 4;
/** A word in one case alone is not kept: it could be a name. */
const fewest = 2;
const noId = '00000000-0000-0000-0000-000000000000';

/**
 * Counts in how many cases of each whole week a word stands, for the last half year; what is older is forgotten. Answers with the
 * number of weeks counted.
 */
export async function countWords(services: Services): Promise<number> {
  const weeks = await inTransaction(services, async ({ tx, jurisdictionId, today }) => {
    const monday = addDays(today, 1 - weekday(today));
    const wanted = Array.from({ length: told }, (_, at) => addDays(monday, -7 * (at + 1)));
    const counted = await tx.wordWeekTotal.findMany({ where: { jurisdictionId }, select: { week: true } });
    const known = new Set(counted.map(({ week }) => week.toISOString().slice(0, 10)));
    return wanted.filter((week) => !known.has(week)).slice(0, atOnce);
  });
  for (const week of weeks) await countWeek(services, week);
  return weeks.length;
}

async function countWeek(services: Services, week: CivilDate): Promise<void> {
  const counts = new Map<string, number>();
  let cases = 0;
  for (let after = noId; ; ) {
    const texts = await inTransaction(services, ({ tx, jurisdictionId }) =>
      readWeekTexts(tx, { actor, jurisdictionId, week, after }),
    );
    for (const { text } of texts) {
      for (const word of matterWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    cases += texts.length;
    const last = texts.at(-1);
    if (!last) break;
    after = last.id;
  }
  await inTransaction(services, async ({ tx, jurisdictionId, today }) => {
    const old = { jurisdictionId, week: { lt: new Date(addDays(today, -7 * (told + 2))) } };
    await tx.wordWeek.deleteMany({ where: old });
    await tx.wordWeekTotal.deleteMany({ where: old });
    const of = { jurisdictionId, week: new Date(week) };
    const { count } = await tx.wordWeekTotal.createMany({ data: { ...of, cases }, skipDuplicates: true });
    if (count === 0) return;
    const kept = [...counts].filter(([, number]) => number >= fewest);
    await tx.wordWeek.createMany({ data: kept.map(([word, number]) => ({ ...of, word, cases: number })) });
  });
}
