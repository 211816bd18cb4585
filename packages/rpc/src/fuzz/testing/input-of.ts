import fc from 'fast-check';
import { checksOf, type Definition, type Shape } from '../../testing/shape.ts';

/** Texts that have broken programs before: what is no text, no date, no number, markup, statements, paths, formulas. */
const nasty = [
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', '\udc00x', '\u202e倒', '\ufeff', '\u{20000}𠮷', '👩‍👩‍👧', 'İ'],
  ...["'; DROP TABLE case_file; --", '%', '_', '\\', '$1', '{{7*7}}', '<script>alert(1)</script>', '=1+1'],
  ...[
    '../../etc/passwd',
    '__proto__',
    'constructor',
    'toString',
    'null',
    'undefined',
    'NaN',
    '1e309',
    '-0',
    'true',
  ],
  ...[
    '0000-00-00',
    '0000-01-01',
    '9999-12-31',
    '2026-02-30',
    '+275760-09-13',
    '123e4567-e89b-12d3-a456-42661417400',
  ],
  ...['x'.repeat(6000), '好'.repeat(5001), '\n'.repeat(300), 'a'.repeat(101)],
];
const nastyNumbers = [0, -0, -1, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, -(2 ** 53), 0.5, 1e300];
const dates = [
  '2026-08-01',
  '2024-02-29',
  '0001-01-01',
  '0000-01-01',
  '9999-12-31',
  '1970-01-01',
  '2026-12-31',
];
const moments = ['2026-08-01T00:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'];

/** What takes the place of a value of the right shape. */
const wrong = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    [],
    {},
    [[]],
    { __proto__: null, length: 1 },
    Number.NaN,
    7,
  ),
  fc.constantFrom<unknown>(...nasty),
  fc.constantFrom<unknown>(...nastyNumbers),
  fc.constantFrom<unknown>(
    new Array(500).fill(0),
    JSON.parse('{"__proto__":{"isAdmin":true}}'),
    'x'.repeat(20_000),
  ),
);

/** Values of the shape, leaning to its edges. `ids` are ones that exist, so that not every call ends at `notFound`. */
export function rightOf(shape: Shape | undefined, ids: readonly string[]): fc.Arbitrary<unknown> {
  const def = shape?._zod.def ?? { type: 'void' };
  const inner = (part: unknown) => rightOf(part as Shape, ids);
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape as object).map(([key, one]) => [key, inner(one)])),
      );
    case 'array':
      return fc.array(inner(def.element), { maxLength: 4 });
    case 'nullable':
      return fc.option(inner(def.innerType), { freq: 2 });
    case 'optional':
    case 'default':
      return fc.option(inner(def.innerType), { nil: undefined, freq: 3 });
    case 'readonly':
    case 'nonoptional':
      return inner(def.innerType);
    case 'pipe':
      return inner(def.in);
    case 'union':
      return fc.oneof(...(def.options as Shape[]).map(inner));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries as object));
    case 'literal':
      return fc.constantFrom(...(def.values as unknown[]));
    case 'boolean':
      return fc.boolean();
    case 'record':
      return fc.dictionary(fc.constantFrom(...nasty, ...ids.slice(0, 3)), inner(def.valueType), {
        maxKeys: 3,
      });
    case 'number':
      return numberOf(def);
    case 'string':
      return textOf(def, ids);
    case 'void':
    case 'undefined':
      return fc.constant(undefined);
    default:
      throw new Error(`No values are known for a shape of the type ${def.type}.`);
  }
}

/** One value of the shape with one part of it replaced, left out or added: what a stranger's program would send. */
export function spoiledOf(shape: Shape | undefined, ids: readonly string[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(rightOf(shape, ids), wrong, fc.nat(1000))
    .map(([value, other, at]) => spoil(value, other, at));
}

function spoil(value: unknown, other: unknown, at: number): unknown {
  if (Array.isArray(value) && value.length > 0) {
    const place = at % value.length;
    return value.map((one, index) => (index === place ? spoil(one, other, at >> 2) : one));
  }
  if (typeof value !== 'object' || value === null) return other;
  const keys = Object.keys(value);
  const key = keys[at % (keys.length + 1)];
  if (key === undefined) return { ...value, unasked: other };
  const { [key]: part, ...rest } = value as Record<string, unknown>;
  return at % 7 === 0 ? rest : { ...value, [key]: spoil(part, other, at >> 3) };
}

function numberOf(def: Definition): fc.Arbitrary<number> {
  const checks = checksOf(def);
  const bound = (kind: string) => checks.find(({ check }) => check === kind)?.value as number | undefined;
  const least = bound('greater_than') ?? -(2 ** 53) + 1;
  const most = bound('less_than') ?? 2 ** 53 - 1;
  const edges = [least, most, ...nastyNumbers].filter(
    (one) => Number.isSafeInteger(one) && one >= least && one <= most,
  );
  return fc.oneof(fc.constantFrom(...edges), fc.integer({ min: least, max: most }));
}

function textOf(def: Definition, ids: readonly string[]): fc.Arbitrary<string> {
  const checks = checksOf(def);
  const format = checks.find((one) => one.check === 'string_format');
  const pattern = format?.pattern as RegExp | undefined;
  if (format?.format === 'uuid')
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, fc.uuid());
  if (format?.format === 'date') return fc.constantFrom(...dates);
  if (format?.format === 'datetime') return fc.constantFrom(...moments);
  if (format?.format === 'email') return fc.emailAddress();
  if (format?.format === 'base64')
    return fc.oneof(
      fc.base64String({ minLength: 4 }),
      fc.constant(Buffer.from('age-encryption.org/v1\n').toString('base64')),
    );
  if (format?.format === 'regex' && pattern) return fc.stringMatching(pattern, { size: 'small' });
  const length = checks.find(({ check }) => check === 'length_equals')?.length as number | undefined;
  const most =
    length ?? (checks.find(({ check }) => check === 'max_length')?.maximum as number | undefined) ?? 6000;
  const text = fc.oneof(
    fc.constantFrom(...nasty),
    fc.constantFrom(...ids),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  if (length === undefined) return text.map((one) => one.slice(0, most));
  return text.map((one) => one.slice(0, length).padEnd(length, 'A'));
}
