import type { LetterFile } from '@huiyin/contract/desk/dispatch-letter';
import type { ImportDutiesInput, ImportedDuties } from '@huiyin/contract/desk/duty-import';
import { readMeasureFiles } from '@huiyin/db/sql/read-measure-files';
import type { Actor } from '@huiyin/domain/case/actor';
import {
  type DutyVerdict,
  type DutyWorld,
  judgeDutyRow,
  type KnownDuty,
} from '@huiyin/domain/close-out/duty-rows';
import { mayImportDuties } from '@huiyin/domain/close-out/policy';
import { forbidden } from '../failure.ts';
import { scanFile } from '../scan/scan-file.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { applyDuty } from './apply-duty.ts';
import { type DutyRow, fieldNames, readDutySheet, writeDutySheet } from './duty-sheet.ts';

/**
 * Takes a duty list (责任清单) in from XLSX or CSV: says of each row what it changes or why it is refused, and with `apply` makes
 * the changes in one transaction, those rows left out that are refused. Fails with `forbidden`.
 */
export async function importDuties(
  services: Services,
  actor: Actor,
  { content, apply }: ImportDutiesInput,
): Promise<ImportedDuties> {
  if (!mayImportDuties(actor)) throw forbidden();
  const bytes = new Uint8Array(Buffer.from(content, 'base64'));
  const fault = await scanFile(services, bytes);
  if (fault) return { ok: false, problem: fault, line: null };
  const read = await readDutySheet(bytes);
  if ('ok' in read) return read;
  return inTransaction(services, async (scene) => {
    const world = await worldOf(scene);
    const judged = judgeAll(read, world);
    let applied = 0;
    if (apply)
      for (const { verdict } of judged)
        if (verdict.ok && (await applyDuty(scene, actor, verdict.judged))) applied += 1;
    return { ok: true, rows: judged.map(shown), applied };
  });
}

type Judged = { readonly row: DutyRow; readonly verdict: DutyVerdict };

/** A measure that stands in two rows is refused in the second: which of them counts would be a guess. */
function judgeAll(rows: readonly DutyRow[], world: DutyWorld): Judged[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const verdict = judgeDutyRow(row.cells, world);
    if (!verdict.ok) return { row, verdict };
    if (seen.has(verdict.judged.measureId))
      return { row, verdict: { ok: false, problem: 'numberTwice', column: 'number' } as const };
    seen.add(verdict.judged.measureId);
    return { row, verdict };
  });
}

function shown({ row: { line, cells }, verdict }: Judged) {
  const { number, title } = cells;
  if (!verdict.ok) {
    const { problem, column } = verdict;
    return { line, number, title, outcome: 'refused' as const, problem, column };
  }
  const { begin, duty } = verdict.judged;
  const outcome = begin || duty ? ('changes' as const) : ('same' as const);
  return { line, number, title, outcome, problem: null, column: null };
}

async function worldOf({ tx, jurisdictionId, today }: Scene): Promise<DutyWorld> {
  const files = await readMeasureFiles(tx, { jurisdictionId, unitId: null, today });
  const units = await tx.unit.findMany({
    where: { jurisdictionId, active: true },
    select: { id: true, name: true },
  });
  const duties = await tx.measureDuty.findMany({
    where: { jurisdictionId },
    select: { measureId: true, leadUnitId: true, participantUnitIds: true, internalFields: true },
  });
  const dutyOf = new Map(duties.map((duty) => [duty.measureId, duty]));
  const measures = new Map<number, KnownDuty[]>();
  for (const { measureId, number, state, leadLeader, dueOn, criterion } of files) {
    if (number === null) continue;
    const { leadUnitId = null, participantUnitIds = [], internalFields = [] } = dutyOf.get(measureId) ?? {};
    const known = {
      measureId,
      state,
      leadLeader,
      dueOn,
      criterion,
      leadUnitId,
      participantUnitIds,
      internalFields,
    };
    measures.set(number, [...(measures.get(number) ?? []), known]);
  }
  return { measures, units: new Map(units.map(({ id, name }) => [name, id])), fields: fieldNames };
}

/** The list as it stands, to be filled in and imported. Fails with `forbidden`. */
export async function writeDutyTemplate(services: Services, actor: Actor): Promise<LetterFile> {
  if (!mayImportDuties(actor)) throw forbidden();
  const { files, internal, today } = await inTransaction(
    services,
    async ({ tx, jurisdictionId, ...scene }) => ({
      files: await readMeasureFiles(tx, { jurisdictionId, unitId: null, today: scene.today }),
      internal: await tx.measureDuty.findMany({
        where: { jurisdictionId },
        select: { measureId: true, internalFields: true },
      }),
      today: scene.today,
    }),
  );
  const hidden = new Map(internal.map(({ measureId, internalFields }) => [measureId, internalFields]));
  const namesOf = (measureId: string) =>
    [...fieldNames].filter(([, field]) => hidden.get(measureId)?.includes(field)).map(([name]) => name);
  const rows = files.map((file) => ({
    number: file.number === null ? '' : String(file.number),
    title: file.title ?? '',
    leadLeader: file.leadLeader,
    leadUnit: file.leadUnit ?? '',
    participants: file.participants.join('、'),
    dueOn: file.dueOn ?? '',
    criterion: file.criterion,
    reason: '',
    internalFields: namesOf(file.measureId).join('、'),
  }));
  return writeDutySheet(rows, today);
}
