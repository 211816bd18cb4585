import type { HandlingView, TrendsSheet, TrendsView } from '@huiyin/contract/desk/trends';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { writeSheet } from '@huiyin/sheet/write-sheet';
import { actorId, inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import type { Period } from './check-period.ts';
import { readHandling } from './read-handling.ts';
import { readTrends } from './read-trends.ts';
import { trendWords } from './trend-words.ts';

type Row = readonly (string | number)[];

/**
 * The tables of the trends page as one sheet: values, each share with its whole, in the order of the page. Who took them out, and of
 * which period, stands in the audit trail. Fails as reading them does.
 */
export async function exportTrends(
  services: Services,
  actor: StaffActor,
  period: Period,
): Promise<TrendsSheet> {
  const view = await readTrends(services, actor, period);
  const handling = await readHandling(services, actor, period);
  const { from, to } = period;
  await inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    await tx.auditEntry.createMany({
      data: {
        ...{ jurisdictionId, at: now, actorKind: actor.kind, actorId: actorId(actor) },
        ...{ action: 'trends.export', subjectKind: 'trends', subjectId: `${from} ${to}` },
      },
    });
  });
  const { sheet } = trendWords;
  const form = { kind: 'xlsx', sheetName: sheet.name } as const;
  const { bytes, extension, mediaType } = await writeSheet(form, rowsOf(view, handling));
  return {
    fileName: `${sheet.fileName(from, to)}.${extension}`,
    mediaType,
    content: Buffer.from(bytes).toString('base64'),
  };
}

function rowsOf(view: TrendsView, handling: HandlingView): Row[] {
  const { sheet, charts } = trendWords;
  const { from, to, countedAt } = view;
  const parts = [
    [charts.problems, view.problems],
    [charts.units, view.units],
    [charts.kinds, view.kinds],
    [charts.towns, view.towns],
    [sheet.measures, view.measures],
  ] as const;
  return [
    [sheet.period, from, to],
    [sheet.countedAt, countedAt],
    [],
    [charts.weeks],
    [sheet.week, sheet.starts, trendWords.received, trendWords.answered],
    ...view.weeks.map(({ week, starts, received, answered }) => [...[week, starts, received, answered]]),
    ...parts.flatMap(([title, rows]) => [[], [title], sheet.columns, ...rows.map(figuresOf)]),
    [],
    [sheet.handling],
    sheet.handlingColumns,
    ...handling.units.map((unit) => [
      ...[unit.unit, unit.dispatched, hundredths(unit.waited.mean), unit.waited.of],
      ...[hundredths(unit.unsigned.mean), unit.unsigned.of],
      ...[unit.objections, unit.extensions, unit.bad, unit.badAfterCall].flatMap(({ n, of }) => [n, of]),
    ]),
    [],
    [sheet.unheld, handling.unheld.days],
  ];
}

function figuresOf(row: TrendsView['units'][number]): Row {
  const { label, received, overdue, answered, solved, satisfied } = row;
  const rates = [answered, solved, satisfied].flatMap(({ n, of }) => [n, of]);
  return [label, received, overdue, ...rates];
}

const hundredths = (mean: number | null): number | string =>
  mean === null ? '' : Math.round(mean * 100) / 100;
