import type { StaffActor } from '@huiyin/domain/case/actor';
import { chinaHolidays } from '@huiyin/domain/clock/holidays';
import {
  clueAges,
  clueReturnWays,
  countClues,
  countsOutside,
  type OutsideCount,
} from '@huiyin/domain/clue/clue-counts';
import { writeSheet } from '@huiyin/sheet/write-sheet';
import { invalid } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { rowsFor } from './list-clues.ts';

type Period = { readonly from: string; readonly to: string };

const words = {
  sheet: '问题线索季报',
  note: '只含数量。凡有 1 至 4 件的，写作“少于5件”，其余改列区间。按填报人能打开的线索统计，回避的不计入。',
  registered: '期内登记',
  closed: '期内办结',
  overdue: '期末超期',
  open: '期末未办结：处置方式',
  ages: '期末未办结：登记以来',
  ways: {
    undecided: '尚未定',
    inquiry: '谈话函询',
    preliminaryCheck: '初步核实',
    heldPending: '暂存待查',
    settled: '予以了结',
  },
  spans: { month: '30日以内', quarter: '31日至90日', halfYear: '91日至180日', longer: '180日以上' },
} as const;

/**
 * The quarterly return as it leaves the room: counts by way and age, small ones suppressed. Leaves an audit entry. Fails with `forbidden` for
 * everybody but discipline officers, with `invalid` for a period that ends before it begins or has not ended.
 */
export async function clueReturnFile(
  services: Services,
  actor: StaffActor,
  { from, to }: Period,
): Promise<{ fileName: string; base64: string }> {
  const rows = await inTransaction(services, async (scene) => {
    if (to < from) throw invalid('to', 'malformed');
    if (to > scene.today) throw invalid('to', 'expired');
    const clues = await rowsFor(scene, actor);
    await noteAudit(scene, actor, {
      ...{ action: 'clue.return', subjectKind: 'clueReturn', subjectId: `${from} ${to}` },
    });
    return rowsOf(
      (clues ?? []).map(({ counted }) => counted),
      { from, to },
    );
  });
  const { bytes } = await writeSheet({ kind: 'xlsx', sheetName: words.sheet }, rows);
  return {
    fileName: `${words.sheet}-${from}-${to}.xlsx`,
    base64: Buffer.from(bytes).toString('base64'),
  };
}

function rowsOf(clues: Parameters<typeof countClues>[0], period: Period): readonly (readonly string[])[] {
  const { registered, closed, overdue, ways, ages } = countClues(clues, period, chinaHolidays);
  const flat = [
    ...[registered, closed, overdue],
    ...clueReturnWays.map((way) => ways[way]),
    ...clueAges.map((age) => ages[age]),
  ];
  const shown = countsOutside(flat).map(textOf);
  const names = [
    ...[words.registered, words.closed, words.overdue],
    ...clueReturnWays.map((way) => `${words.open}：${words.ways[way]}`),
    ...clueAges.map((age) => `${words.ages}：${words.spans[age]}`),
  ];
  return [
    [words.sheet, period.from, period.to],
    [words.note],
    ...names.map((name, at) => [name, shown[at] ?? '']),
  ];
}

function textOf({ from, to }: OutsideCount): string {
  if (from === to) return String(from);
  return from === 1 ? '少于5件' : `${from}至${to}件`;
}
