import type { ImportedAccused } from '@huiyin/db/sql/insert-imported-cases';
import type { Scene } from '../scene.ts';

type Named = { readonly id: string; readonly name: string };
/** Units and staff who may be meant. */
export type Accusable = { readonly units: readonly Named[]; readonly staff: readonly Named[] };

/** Everybody who may stand in the column of whom an order is about: read once for a batch. */
export async function accusable({ tx, jurisdictionId }: Scene): Promise<Accusable> {
  const of = { where: { jurisdictionId }, select: { id: true, name: true } };
  const [units, staff] = [await tx.unit.findMany(of), await tx.staffMember.findMany(of)];
  return { units, staff };
}

/**
 * Whom an order is about, if anybody: until triage has read it, nobody sees it whose full name (two characters at least) stands in
 * the source's words. Rather one too many, as with what citizens write.
 */
export function namedIn(words: string, names: Accusable | null): ImportedAccused {
  if (words === '' || !names) return { accusedWords: '', accusedUnits: [], accusedStaff: [] };
  const meant = (all: readonly Named[]) =>
    all.filter(({ name }) => name.length > 1 && words.includes(name)).map(({ id }) => id);
  return { accusedWords: words, accusedUnits: meant(names.units), accusedStaff: meant(names.staff) };
}
