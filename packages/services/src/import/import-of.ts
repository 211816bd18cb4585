import type { StaffActor } from '@huiyin/domain/case/actor';
import type { ImportChannel, ImportColumns, ImportField, ImportState } from '@huiyin/domain/import/columns';
import { mayImport } from '@huiyin/domain/import/policy';
import type { SheetForm } from '@huiyin/sheet/sheet';
import { forbidden, notFound } from '../failure.ts';
import type { Scene } from '../scene.ts';

export type ImportRecord = {
  readonly id: string;
  readonly state: ImportState;
  readonly fileName: string;
  readonly form: SheetForm;
  readonly preamble: readonly (readonly string[])[];
  readonly headings: readonly string[];
  readonly headingsHash: Uint8Array<ArrayBuffer>;
  readonly columns: ImportColumns;
  readonly source: string;
  readonly channel: ImportChannel;
  readonly reached: number;
  readonly startedBy: string | null;
};

/** One import, to whoever may import. Fails with `forbidden` or `notFound`. */
export async function importOf(scene: Scene, actor: StaffActor, importId: string): Promise<ImportRecord> {
  if (!mayImport(actor)) throw forbidden();
  const found = await findImport(scene, importId);
  if (!found) throw notFound();
  return found;
}

/** One import for a job; null where there is none. */
export async function findImport(
  { tx, jurisdictionId }: Scene,
  importId: string,
): Promise<ImportRecord | null> {
  const row = await tx.caseImport.findUnique({
    where: { jurisdictionId_id: { jurisdictionId, id: importId } },
    select: {
      ...{ id: true, state: true, fileName: true, form: true, preamble: true, headings: true },
      ...{ headingsHash: true, columns: true, source: true, channel: true, reached: true, startedBy: true },
    },
  });
  if (!row) return null;
  return {
    ...row,
    state: row.state as ImportState,
    channel: row.channel as ImportChannel,
    form: row.form as SheetForm,
    preamble: row.preamble as string[][],
    headingsHash: new Uint8Array(row.headingsHash),
    columns: columnsFrom(row.columns),
  };
}

/** Columns as the database keeps them: an empty word for one that is not read. */
export const columnsFrom = (kept: readonly string[]): ImportColumns =>
  kept.map((field) => (field === '' ? null : (field as ImportField)));
export const columnsToKeep = (columns: ImportColumns): string[] => columns.map((field) => field ?? '');
