import { type Flow, flowAt, sliceFlow } from './flow.ts';
import { chineseDigits, readNumeral } from './numerals.ts';
import type { Paragraph } from './paragraphs.ts';

const numeral = `([${chineseDigits}]{1,3}|\\d{1,2})`;
const lone = new RegExp(`^(?:整改(?:任务|事项)|问题|任务|事项)?\\s*${numeral}$`);
const told = new RegExp(`^(?:问题|任务)?(?:序号|编号)\\s*:?\\s*${numeral}$`);

/**
 * Sets a number that stands on a line of its own (`01`, `整改任务一`) before the line it counts, with the line break between the two. Only where
 * such lines count up from one, or say that they are numbers (`序号：3`, `序号一`). Offsets stay those of the original.
 */
export function joinLoneNumbers(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const numbers = countingUp(paragraphs);
  if (numbers.size < 2) return paragraphs;
  const read: Paragraph[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const [paragraph, counted] = [paragraphs[index] as Paragraph, paragraphs[index + 1]];
    const number = numbers.get(index);
    const lineBreak = text.indexOf('\n', paragraph.at.at(-1));
    if (!number || !counted || counted.row || numbers.has(index + 1) || lineBreak < 0) {
      read.push(paragraph);
      continue;
    }
    read.push({ ...counted, ...flowAt(text, [...number.at, lineBreak, ...counted.at]), boldEnd: 0 });
    index++;
  }
  return read;
}

/** The numerals alone, by the index of their paragraph. */
function countingUp(paragraphs: readonly Paragraph[]): ReadonlyMap<number, Flow> {
  const found = new Map<number, Flow>();
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.row) continue;
    const line = paragraph.norm.trim();
    const alone = lone.exec(line)?.[1];
    const numeral = readNumeral(alone ?? '') === found.size + 1 ? alone : told.exec(line)?.[1];
    if (numeral === undefined) continue;
    const from = paragraph.norm.lastIndexOf(numeral);
    found.set(index, sliceFlow(paragraph, from, from + numeral.length));
  }
  return found;
}
