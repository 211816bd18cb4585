import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Environment } from '../env.ts';
import { Refusal } from '../refusal.ts';

const labelled = z.object({
  text: z.string(),
  kind: z.enum(['suggestion', 'question', 'complaint', 'praise', 'misconduct_tip']).nullish(),
  measures: z.array(z.number().int()).nullish(),
  acceptable: z.array(z.number().int()).nullish(),
  urgent: z.boolean().nullish(),
  dup_group: z.string().nullish(),
  personal_data: z.array(z.string()).nullish(),
});
/** A message with the labels a reader gave it; a label may be missing, and other fields are passed over. */
export type LabelledMessage = z.output<typeof labelled>;

/** Reads a file of one JSON object a line. Throws `Refusal` naming the file, the line and the field. */
export async function readMessages(path: string, { typedIn }: Environment): Promise<LabelledMessage[]> {
  const content = await readFile(resolve(typedIn, path), 'utf8').catch((cause) => {
    throw new Refusal(`读不到文件 ${path}。 The file ${path} cannot be read.`, { cause });
  });
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const messages = lines.flatMap((line, at) =>
    line.trim() === '' ? [] : [readLine(line, `${path}:${at + 1}`)],
  );
  if (messages.length === 0) throw new Refusal(`${path} 中没有来件。 There is no message in ${path}.`);
  return messages;
}

function readLine(line: string, place: string): LabelledMessage {
  const parsed = labelled.safeParse(asJson(line, place));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || '(root)';
  throw new Refusal(
    `${place} 的 ${field} 不符合要求。 At ${place}, ${field} is not acceptable: ${issue?.message ?? ''}.`,
  );
}

function asJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Refusal(`${place} 不是 JSON。 ${place} is not JSON.`, { cause });
  }
}
