import { askedFields } from './asked-fields.ts';

/** A file that has already been taken in and waits for the submission to claim it. */
export type KeptFile = { readonly attachmentId: string; readonly fileName: string };

/**
 * What is wrong with a file; `name` is empty when the file was cut off before its name could be kept. `brokenOff`: the form
 * did not arrive whole, whichever files were still to come.
 */
export type FileFault = {
  readonly name: string;
  readonly problem:
    | 'tooMany'
    | 'tooLarge'
    | 'typeNotAllowed'
    | 'unreadable'
    | 'infected'
    | 'notScanned'
    | 'brokenOff';
};

const fieldNames = [
  ...askedFields,
  'measure',
  'same',
  'topic',
  'receiptCode',
  'formToken',
  'lookupHash',
  'logKey',
  'sealPublicKey',
  'work',
  'sealed',
] as const;
export type WrittenField = (typeof fieldNames)[number];

/** Everything a citizen wrote, as typed, with the files already taken in. */
export type Written = {
  readonly fields: Readonly<Record<WrittenField, string>>;
  readonly files: readonly KeptFile[];
  readonly faults: readonly FileFault[];
};

export const mostFiles = 6;

/** An empty form. */
export function blank(): Written {
  return writtenFrom(() => '', [], []);
}

/** Gathers the known fields; a field that did not come is empty. */
export function writtenFrom(
  fieldOf: (name: WrittenField) => string,
  files: readonly KeptFile[],
  faults: readonly FileFault[],
): Written {
  const fields = Object.fromEntries(fieldNames.map((name) => [name, fieldOf(name)])) as Written['fields'];
  return { fields, files, faults };
}
