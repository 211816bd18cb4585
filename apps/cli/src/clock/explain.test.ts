import { describe, expect, it } from 'vitest';
import { runClockExplain } from './explain.ts';

async function explain(...args: string[]): Promise<string> {
  const said: string[] = [];
  const terminal = { say: (line: string) => void said.push(line), readSecret: async () => '' };
  await runClockExplain(args, { environment: {} as never, terminal });
  return said.join('\n');
}

describe('huiyin clock explain', () => {
  it('gives each date with the days left out and why', async () => {
    const from = ['--from', '2025-09-28T10:00+08:00'];
    const { dates, ...head } = JSON.parse(await explain('--profile', 'petition', ...from, '--json'));
    expect(head).toEqual({ profile: 'petition', from: '2025-09-28', timeZone: 'Asia/Shanghai' });
    expect(dates.map(({ step, on }: { step: string; on: string }) => [step, on])).toEqual([
      ['register', '2025-10-13'],
      ['accept', '2025-10-13'],
      ['object', '2025-10-11'],
      ['answer', '2025-11-27'],
      ['askReview', '2025-10-28'],
      ['answerReview', '2025-10-28'],
      ['askSecondReview', '2025-10-28'],
      ['answerSecondReview', '2025-10-28'],
    ]);
    expect(dates[2].skipped[0]).toEqual({ on: '2025-10-01', why: '国庆节、中秋节' });
  });

  it('takes the day from the jurisdiction’s zone', async () => {
    const late = await explain('--profile', 'feedback', '--from', '2025-09-28T23:30Z', '--json');
    expect(JSON.parse(late).from).toBe('2025-09-29');
  });

  it('says it in words too', async () => {
    const said = await explain('--profile', 'feedback', '--from', '2026-12-20');
    expect(said).toContain('告知是否受理：自收到之日（2026-12-20）起5个工作日');
    expect(said).toContain('2027年放假安排尚未录入');
  });

  it.each([
    ['--profile', 'nothing', '--from', '2025-09-28'],
    ['--profile', 'petition', '--from', '2025-02-30'],
    ['--profile', 'petition', '--from', '2025-02-30T10:00+08:00'],
    ['--profile', 'petition', '--from', '2025-09-28T10:00'],
    ['--profile', 'petition', '--from', '2025-09-28T10:00Z', '--time-zone', 'Nowhere'],
  ])('refuses %s %s %s %s in one sentence', async (...args) => {
    await expect(explain(...args)).rejects.toThrow(/[一-龥]/);
  });
});
