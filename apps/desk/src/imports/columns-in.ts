import { allImportFields, type ImportColumns, type ImportField } from '@huiyin/domain/import/columns';
import { textOf } from '../form/use-form.ts';

export const columnName = (index: number): string => `column.${index}`;

/** What each column was said to be, as the form has it. */
export function columnsIn(data: FormData, count: number): (ImportField | null)[] {
  return Array.from({ length: count }, (_, index) => {
    const chosen = textOf(data, columnName(index));
    return allImportFields.find((field) => field === chosen) ?? null;
  });
}

/** A field to which more than one column was given, though it takes one. */
export function fieldTwice(columns: ImportColumns): ImportField | null {
  const seen = new Set<ImportField>();
  for (const field of columns) {
    if (field === null || field === 'note') continue;
    if (seen.has(field)) return field;
    seen.add(field);
  }
  return null;
}
