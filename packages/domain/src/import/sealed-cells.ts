import { contactFields, type ImportColumns } from './columns.ts';
import { hideOwnContact } from './hide-own-contact.ts';
import type { ImportedRow } from './judge-row.ts';

type Person = Pick<ImportedRow, 'identityMode' | 'name' | 'telephone'>;

/**
 * What is kept of the row of somebody who asked for confidence: neither name nor telephone, wherever they were written, and nothing of
 * columns that are not read, which may hold an address or another number. Null for everybody else, whose row is kept as it stood.
 */
export function sealedCells(
  cells: readonly string[],
  columns: ImportColumns,
  person: Person,
): readonly string[] | null {
  if (person.identityMode !== 'confidential') return null;
  return cells.map((cell, index) => {
    const field = columns[index] ?? null;
    return field === null || contactFields.includes(field) ? '' : hideOwnContact(cell, person);
  });
}
