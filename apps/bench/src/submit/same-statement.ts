import type { Place } from '../place.ts';
import type { SeededRandom } from '../random.ts';
import { submitOnce } from './use-case.ts';

/** One SQL statement in pieces: `values[i]` stands between `strings[i]` and `strings[i + 1]`. */
export type Statement = { readonly strings: readonly string[]; readonly values: readonly unknown[] };

/** The statements by which `count` real submissions were written, taken down as the use-case sent them. */
export async function writtenStatements(
  place: Place,
  random: SeededRandom,
  count: number,
): Promise<readonly Statement[]> {
  const taken: Statement[] = [];
  const watched = { ...place, services: watching(place.services, taken) };
  for (let made = 0; made < count; made += 1) await submitOnce(watched, random);
  if (taken.length !== count) throw new Error('a submission is no longer written by one statement');
  return taken;
}

function watching(services: Place['services'], taken: Statement[]): Place['services'] {
  const { database } = services;
  const $queryRaw = (strings: readonly string[], ...values: unknown[]) => {
    const statement = flat({ strings, values });
    if (statement.strings.some((part) => part.includes('INSERT INTO case_file'))) taken.push(statement);
    return Reflect.apply(database.prisma.$queryRaw, database.prisma, [strings, ...values]);
  };
  const prisma = new Proxy(database.prisma, {
    get: (client, name) => (name === '$queryRaw' ? $queryRaw : Reflect.get(client, name)),
  });
  return { ...services, database: { ...database, prisma } };
}

/** Pieces that are statements themselves, put in their places. */
function flat({ strings, values }: Statement): Statement {
  const out = { strings: [strings[0] ?? ''], values: [] as unknown[] };
  for (const [index, value] of values.entries()) {
    const after = strings[index + 1] ?? '';
    if (!isStatement(value)) {
      out.values.push(value);
      out.strings.push(after);
      continue;
    }
    const inner = flat(value);
    out.strings.push(`${out.strings.pop()}${inner.strings[0]}`, ...inner.strings.slice(1));
    out.values.push(...inner.values);
    out.strings.push(`${out.strings.pop()}${after}`);
  }
  return out;
}

function isStatement(value: unknown): value is Statement {
  return typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;
}

/** The statement as a pgbench script: the same values, but keys and case number made anew each time it runs. */
export function pgbenchScript({ strings, values }: Statement): string {
  let keys = 0;
  const shown = values.map((value) => {
    if (value instanceof Uint8Array) return `sha256(int8send(:key::bigint + ${keys++}))`;
    if (isCaseNumber(value)) return "substr(encode(sha256(int8send(:key::bigint)), 'hex'), 1, 12)";
    return literal(value);
  });
  const sql = strings.map((part, index) => `${part}${shown[index] ?? ''}`).join('');
  return `\\set key random(1, 9000000000000000000)\n${sql.replaceAll(/\s*\n\s*/g, ' ').trim()};\n`;
}

/** The statement with parameters for a driver: the same values, but keys and case number made anew. */
export function parameterised({ strings, values }: Statement, fresh: (bytes: number) => Uint8Array) {
  const text = strings.map((part, index) => (index === 0 ? part : `$${index}${part}`)).join('');
  return {
    text,
    values: values.map((value) => {
      if (value instanceof Uint8Array) return Buffer.from(fresh(32));
      return isCaseNumber(value) ? Buffer.from(fresh(6)).toString('hex') : value;
    }),
  };
}

function isCaseNumber(value: unknown): boolean {
  return typeof value === 'string' && /^\d{11}$/.test(value);
}

function literal(value: unknown): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (value instanceof Date) return quoted(value.toISOString().replaceAll(':', ''));
  if (Array.isArray(value)) return `ARRAY[${value.map(literal).join(', ')}]`;
  if (typeof value === 'string') return quoted(value);
  throw new TypeError(`no literal for ${typeof value}`);
}

function quoted(text: string): string {
  // To pgbench a colon before a letter begins a variable, also between quotes.
  if (/:[a-z_]/i.test(text)) throw new RangeError('a value that pgbench would read as a variable');
  return `'${text.replaceAll("'", "''")}'`;
}
