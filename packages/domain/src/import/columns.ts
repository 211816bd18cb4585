/** What a column of an imported file may tell of a case. */
export const importFields = [
  'sourceId',
  'receivedAt',
  'title',
  'text',
  'name',
  'telephone',
  'secrecy',
  'town',
  'village',
  'kind',
  'unit',
  'accused',
  'sourceState',
  'note',
] as const;
/** What goes back into the file when the results are taken out. `sourceState` is read and written. */
export const resultFields = [
  'caseNumber',
  'reply',
  'outcome',
  'acceptedOn',
  'answeredOn',
  'closedOn',
] as const;
export const allImportFields = [...importFields, ...resultFields] as const;
export type ImportField = (typeof allImportFields)[number];

/** What each column of a file is, in its order; null for one that is kept and not read. */
export type ImportColumns = readonly (ImportField | null)[];

/** From where an import comes: 12345, whose orders keep its time limits, or a list kept before. */
export const importChannels = ['hotline', 'ledger'] as const;
export type ImportChannel = (typeof importChannels)[number];

/** `draft`: read in, not begun. `waiting`: to be taken up by a job. `stopped`: by a person, to be gone on with or not. */
export const importStates = ['draft', 'waiting', 'running', 'stopped', 'done'] as const;
export type ImportState = (typeof importStates)[number];

/** Fields that a person left to be reached by; their cells are emptied once a case holds them. */
export const contactFields: readonly ImportField[] = ['name', 'telephone'];

export type ColumnsFault = 'sourceIdColumn' | 'receivedAtColumn' | 'textColumn' | 'columnTwice';

/** Why an assignment of columns cannot be used; null if it can. Only `note` may stand more than once. */
export function columnsFault(columns: ImportColumns): ColumnsFault | null {
  const given = columns.filter((field) => field !== null);
  if (!given.includes('sourceId')) return 'sourceIdColumn';
  if (!given.includes('receivedAt')) return 'receivedAtColumn';
  if (!given.includes('text')) return 'textColumn';
  const single = given.filter((field) => field !== 'note');
  return new Set(single).size < single.length ? 'columnTwice' : null;
}
