import { type Flow, flowAt } from '../flow.ts';
import { pageLinesIn } from '../pages.ts';

const label = /^[ \t\u3000]*(?:[-*#>]+ ?)?[\u4e00-\u9fff]{2,8}\d{0,2}[：:]/;

/**
 * A measure's text for reading figures: wrapped lines joined, blanks and Markdown signs left out, so that a number stands
 * next to its unit; page numbers and running heads left out. A line break stays where a sentence ends or a labelled field begins. Full-width commas stay what they
 * are: only a half-width one can part thousands.
 */
export function readPassage(original: string, { start, end }: { start: number; end: number }): Flow {
  const at: number[] = [];
  const pages = new Map(pageLinesIn(original, { start, end }).map((line) => [line.start, line.end]));
  for (let index = start; index < end; index++) {
    index = pages.get(index) ?? index;
    if (index >= end) break;
    const unit = original[index] ?? '';
    if (/[\n\u2028\t]/.test(unit) ? isBoundary(original, index) : !/[\s\u200b\ufeff*]/.test(unit))
      at.push(index);
  }
  const flow = flowAt(original, at);
  let norm = '';
  for (let index = 0; index < flow.raw.length; index++)
    norm +=
      flow.raw[index] === '，'
        ? '，'
        : /[\u2028\t]/.test(flow.raw[index] ?? '')
          ? '\n'
          : (flow.norm[index] ?? '');
  return { ...flow, norm };
}

function isBoundary(original: string, index: number): boolean {
  if (original[index] === '\t') return true;
  let before = index - 1;
  while (before >= 0 && /\s/.test(original[before] ?? '')) before--;
  return /[。；;：:]/.test(original[before] ?? '') || label.test(original.slice(index + 1, index + 16));
}
