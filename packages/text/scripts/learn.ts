import { writeFileSync } from 'node:fs';
import { dangerWindows, windowWithoutSigns } from '../src/danger-windows.ts';
import { type MessageKind, messageKinds } from '../src/kind-cues.ts';
import { kindSigns } from '../src/kind-features.ts';
import { type Lesson, learnWeights, type Weights } from '../src/linear-model.ts';
import { foldText } from '../src/plain-text.ts';
import { WRITTEN_IN } from '../src/read-weights.ts';
import { lessonsDigest, readLessons } from './lessons.ts';

const RIDGE = 2;
/** What says less than a tenth of a log odds of any class is left out. */
const LEAST = WRITTEN_IN / 10;
const IN_A_ROW = 40;
/** Speech put down by a machine has no points: each message is learned so too, for so much of a lesson. */
const WITHOUT_POINTS = 0.3;

const lessons = readLessons();

/** So that a kind of which there are fewer lessons is not called seldomer by half. */
function rarity(kind: MessageKind): number {
  return Math.sqrt(
    lessons.length / messageKinds.length / lessons.filter((lesson) => lesson.kind === kind).length,
  );
}

const kinds = lessons.flatMap(({ text, kind }): Lesson[] => {
  if (kind === null) return [];
  return [
    { text, counts: 1 },
    { text: text.replace(/[\p{P}\s]+/gu, ''), counts: WITHOUT_POINTS },
  ].map(({ text, counts }) => {
    const { cued, seen } = kindSigns(text);
    return { seen, start: cued, is: messageKinds.indexOf(kind), counts: counts * rarity(kind) };
  });
});

const dangers = lessons.map(({ text, urgent }): Lesson => {
  const folded = foldText(text);
  const gravest = dangerWindows(folded).sort((a, b) => b.points - a.points)[0] ?? windowWithoutSigns(folded);
  return { seen: gravest.seen, start: [gravest.points, 0], is: urgent ? 0 : 1, counts: 1 };
});

write('kinds', learnWeights(kinds, RIDGE));
write(
  'dangers',
  new Map(
    [...learnWeights(dangers, RIDGE)].map(([feature, [danger = 0, none = 0]]) => [feature, [danger - none]]),
  ),
);

function write(of: 'kinds' | 'dangers', weights: Weights): void {
  const lines = [...weights]
    .map(([feature, said]) => ({ feature, said: said.map((one) => Math.round(one * WRITTEN_IN)) }))
    .filter(({ said }) => said.some((one) => Math.abs(one) >= LEAST))
    .sort((a, b) => (a.feature < b.feature ? -1 : 1))
    .map(({ feature, said }) => `${feature} ${said.map((one) => one + 0).join(' ')}`);
  const rows = Array.from({ length: Math.ceil(lines.length / IN_A_ROW) }, (_, at) =>
    lines.slice(at * IN_A_ROW, (at + 1) * IN_A_ROW).join('\t'),
  );
  writeFileSync(
    new URL(`../src/learned-${of}.ts`, import.meta.url),
    `// Made by scripts/learn.ts, never changed by hand.\nexport const ${of.toUpperCase()}_LEARNED_FROM = '${lessonsDigest()}';\nexport const LEARNED_${of.toUpperCase()} = \`\n${rows.join('\n')}\n\`;\n`,
  );
}
