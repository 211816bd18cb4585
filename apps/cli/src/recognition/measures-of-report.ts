import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseReport } from '@huiyin/report/parse-report';
import { readOriginal } from '@huiyin/report/read-original';
import type { MeasureText } from '@huiyin/text/measure-index';
import type { Environment } from '../env.ts';
import { Refusal } from '../refusal.ts';

/** The measures of a report file, known by their numbers, else by their places. Throws `Refusal` if it is no report. */
export async function measuresOfReport(path: string, { typedIn }: Environment): Promise<MeasureText[]> {
  const bytes = await readFile(resolve(typedIn, path)).catch((cause) => {
    throw new Refusal(`读不到文件 ${path}。 The file ${path} cannot be read.`, { cause });
  });
  const original = await readOriginal(bytes, basename(path));
  const report = original.ok ? parseReport(original.text) : null;
  if (!report || report.reason !== null)
    throw new Refusal(`${path} 不是整改通报。 ${path} is not a rectification report.`);
  return report.problems
    .flatMap((problem) => problem.measures.map((measure) => ({ problem, measure })))
    .map(({ problem, measure }, place) => ({
      id: String(measure.number ?? place + 1),
      problem: problem.title ?? '',
      title: measure.title ?? '',
      text: measure.text,
    }));
}
