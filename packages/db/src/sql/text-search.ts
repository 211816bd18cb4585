import { Prisma } from '../generated/client.ts';

/** A tsvector of exactly these terms, without positions: words and character bigrams made in `text`. */
export function asVector(terms: readonly string[]): Prisma.Sql {
  return Prisma.sql`array_to_tsvector(${[...new Set(terms)]}::text[])`;
}

/** A tsquery in which every term must be present; none of it is read as query syntax. */
export function asQuery(terms: readonly string[]): Prisma.Sql {
  const quoted = terms.map((term) => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`);
  return Prisma.sql`${quoted.join(' & ')}::tsquery`;
}
