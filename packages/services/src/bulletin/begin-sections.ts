import { type BulletinFigures, type BulletinKind, leastListed } from '@huiyin/domain/bulletin/bulletin';
import type { ShownFigures } from '@huiyin/domain/bulletin/public-figures';
import { wilsonInterval } from '@huiyin/trends/proportion';
import type { Names, Section } from './bulletin-row.ts';
import { bulletinWords as words } from './bulletin-words.ts';
import { type MeetingTask, tellTasks } from './last-meeting.ts';

const mostTold = 5;
type Basis = {
  readonly figures: BulletinFigures;
  /** What of them everybody may read: a bulletin is to be published as it is written, a meeting pack stays inside. */
  readonly shown: ShownFigures;
  readonly names: Names;
  readonly tasks: readonly MeetingTask[];
};

/** The words a draft begins with. */
export function beginSections(kind: BulletinKind, basis: Basis): Section[] {
  const texts = kind === 'bulletin' ? bulletinTexts(basis) : packTexts(basis);
  return words.sections[kind].map((heading, at) => ({ heading, text: texts[at] ?? words.toWrite }));
}

function bulletinTexts({ figures, shown, names }: Basis): string[] {
  const count = (key: string) => shown.totals.find((figure) => figure.key === key)?.n ?? null;
  const told = shown.measures
    .slice(0, mostTold)
    .map(({ key, n, of }) => tellMeasure(names[key] ?? key, { n, of }))
    .join('\n');
  return [
    isEmpty(figures) ? words.empty : words.overview(count('received'), count('answered')),
    told || words.noMeasure,
    tellWork(figures),
  ];
}

function packTexts({ figures, names, tasks }: Basis): string[] {
  const told = figures.measures
    .filter(({ n }) => n >= leastListed)
    .slice(0, mostTold)
    .map(({ id, n, of }) => tellMeasure(names[id] ?? id, { n, of }))
    .join('\n');
  const [received, answered] = [totalOf(figures, 'received'), totalOf(figures, 'answered')];
  const overview = isEmpty(figures) ? words.empty : words.overview(received, answered);
  return [`${tellTasks(tasks)}\n${tellWork(figures)}`, told ? `${overview}\n${told}` : overview];
}

function tellMeasure(label: string, { n, of }: { n: number | null; of: number | null }): string {
  if (n === null || of === null) return words.measureUntold(label);
  return words.measure(label, n, of, wilsonInterval({ n, N: of }));
}

function tellWork(figures: BulletinFigures): string {
  return words.work(
    ...([totalOf(figures, 'alert.raised'), totalOf(figures, 'proposal.serve')] as const),
    ...([totalOf(figures, 'proposal.accept'), totalOf(figures, 'proposal.recheckHeld')] as const),
  );
}

function isEmpty(figures: BulletinFigures): boolean {
  return totalOf(figures, 'received') === 0 && totalOf(figures, 'answered') === 0;
}

function totalOf({ totals }: BulletinFigures, key: string): number {
  return totals.find((figure) => figure.key === key)?.n ?? 0;
}
