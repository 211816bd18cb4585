import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';

const name = z.string().trim().min(1).max(100);
const listOf = <Shape extends z.ZodType>(shape: Shape, nameOf: (item: z.output<Shape>) => string) =>
  z
    .array(shape)
    .refine((items) => new Set(items.map(nameOf)).size === items.length, 'something is listed twice');
const unit = z
  .object({ name, telephone: z.string().trim().default(''), sections: listOf(name, String).default([]) })
  .strict();
const town = z.object({ name, villages: listOf(name, String).default([]) }).strict();
const topic = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,40}$/), name, nameEn: name }).strict();

/** Everyday doors of a jurisdiction that names none of its own. */
const USUAL_TOPICS = [
  { slug: 'school', name: '上学', nameEn: 'Schooling' },
  { slug: 'health', name: '看病', nameEn: 'Seeing a doctor' },
  { slug: 'housing', name: '住房', nameEn: 'Housing' },
  { slug: 'utilities', name: '用水用电', nameEn: 'Water and electricity' },
  { slug: 'roads', name: '道路', nameEn: 'Roads and buses' },
  { slug: 'environment', name: '环境', nameEn: 'Environment' },
  { slug: 'villages', name: '村务和补贴', nameEn: 'Village affairs and subsidies' },
  { slug: 'services', name: '办事', nameEn: 'Public services' },
];

const places = z
  .object({
    units: listOf(unit, (item) => item.name).default([]),
    towns: listOf(town, (item) => item.name).default([]),
    topics: listOf(topic, (item) => item.slug).default(USUAL_TOPICS),
  })
  .strict();
export type Places = z.output<typeof places>;

/**
 * Units with their sections, towns with their villages, and everyday doors, from a JSON file; without a file no units and
 * towns, and the usual doors. Throws `Refusal` naming the file and the place in it.
 */
export async function readPlaces(file: string | null): Promise<Places> {
  if (file === null) return places.parse({});
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new Refusal(`读不到文件 ${file}。 The file ${file} cannot be read.`, { cause });
  });
  const parsed = places.safeParse(asJson(file, text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue?.path.join('.') || '(root)';
  throw new Refusal(
    `${file} 中的 ${at} 不符合要求。 In ${file}, ${at} is not acceptable: ${issue?.message ?? ''}.`,
  );
}

function asJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Refusal(`${file} 不是 JSON 文件。 ${file} is not JSON.`, { cause });
  }
}
