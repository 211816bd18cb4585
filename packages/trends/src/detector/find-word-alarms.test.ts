import { describe, expect, it } from 'vitest';
import { drawsFrom } from '../testing/random.ts';
import { fewestWordCases, findWordAlarms, type WordAlarm } from './find-word-alarms.ts';

const lookBack = 27;
const judged = 260;
const draws = drawsFrom(41);
const matters = Array.from({ length: 60 }, (_, at) => ({
  share: 1 / (at + 4),
  words: Array.from({ length: 12 }, (_, word) => ({ word: `${at}.${word}`, chance: 0.9 / (word + 1) })),
}));
const whole = matters.reduce((sum, { share }) => sum + share, 0);

/** Cases of a week, each about one matter and in some of its words; matters go up and down together and each for itself. */
function drawWeek(week: number): { cases: number; words: Map<string, number> } {
  const common = 120 * (1 + 0.2 * Math.sin(week / 8)) * Math.exp(0.1 * draws.normal());
  const words = new Map<string, number>();
  let cases = 0;
  for (const matter of matters) {
    const told = draws.negativeBinomial((common * matter.share) / whole, 0.15);
    cases += told;
    for (let one = 0; one < told; one += 1)
      for (const { word, chance } of matter.words)
        if (draws.chance(chance)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  for (const [word, count] of words) if (count < 2) words.delete(word);
  return { cases, words };
}

const weeks = Array.from({ length: lookBack + judged }, (_, week) => drawWeek(week));

/** What one look says of the last of some weeks. */
function look(seen: typeof weeks, falseAlarms: number): WordAlarm[] {
  const last = seen.at(-1)?.words ?? new Map<string, number>();
  const series = [...last]
    .filter(([, count]) => count >= fewestWordCases)
    .map(([word]) => ({ word, counts: seen.map(({ words }) => words.get(word) ?? null) }));
  const kept = new Set(seen.flatMap(({ words }) => [...words.keys()])).size;
  return findWordAlarms({ series, cases: seen.map(({ cases }) => cases), kept, falseAlarms });
}

describe('findWordAlarms', () => {
  it('stays below its stated rate where no matter rises', () => {
    const stated = 0.5;
    const looks = Array.from({ length: judged }, (_, at) => look(weeks.slice(at, at + lookBack), stated));
    const rate = looks.flat().length / judged;
    expect(rate / stated).toBeLessThan(1);
    expect(rate / stated).toBeGreaterThan(0.1);
  });

  it.each([2 / 52, 1 / 365])(
    'names a word that nobody used before and twelve use at once, at %s a look',
    (rate) => {
      const usual = weeks.slice(0, lookBack);
      const last = usual.at(-1);
      const risen = { cases: (last?.cases ?? 0) + 12, words: new Map(last?.words).set('转供电', 12) };
      const alarms = look([...usual.slice(0, -1), risen], rate);
      expect(alarms.map(({ word }) => word)).toContain('转供电');
    },
  );
});
