import { checksOf, type Definition, type Shape } from './shape.ts';

/** Values for fields by their name, wherever they stand. */
export type Given = Readonly<Record<string, unknown>>;

/** The plainest input of the right shape: nothing optional, no list longer than it must be, and `given` for fields of that name. */
export function plainInput(shape: Shape | undefined, given: Given): unknown {
  const def = shape?._zod.def ?? { type: 'void' };
  const inner = (part: unknown) => plainInput(part as Shape, given);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape as Record<string, Shape>).map(([key, one]) => [
          key,
          key in given ? given[key] : plainInput(one, given),
        ]),
      );
    case 'array':
      return Array.from(
        { length: bound(def, 'min_length', 'minimum') ?? bound(def, 'length_equals', 'length') ?? 0 },
        () => inner(def.element),
      );
    case 'nullable':
      return null;
    case 'optional':
      return undefined;
    case 'default':
    case 'readonly':
    case 'nonoptional':
      return inner(def.innerType);
    case 'pipe':
      return inner(def.in);
    case 'union':
      return inner((def.options as Shape[])[0]);
    case 'enum':
      return Object.values(def.entries as object)[0];
    case 'literal':
      return (def.values as unknown[])[0];
    case 'boolean':
      return false;
    case 'record':
      return {};
    case 'number':
      return bound(def, 'greater_than', 'value') ?? 0;
    case 'string':
      return plainText(def);
    default:
      return undefined;
  }
}

const byFormat: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-000000000000',
  date: '2026-12-01',
  datetime: '2026-12-01T00:00:00Z',
  email: 'someone@test.example',
  base64: 'YWdl',
};
/** For patterns of the contract: a telephone, a hash, an hour, a file of a page. */
const candidates = ['0600-5550000', 'a'.repeat(64), 'a'.repeat(48), `age1${'q'.repeat(58)}`, '12', 'a'];

function plainText(def: Definition): string {
  const format = checksOf(def).find(({ check }) => check === 'string_format');
  const known = byFormat[String(format?.format)];
  if (known !== undefined) return known;
  const pattern = format?.pattern as RegExp | undefined;
  const most = bound(def, 'max_length', 'maximum') ?? Number.POSITIVE_INFINITY;
  if (pattern) return candidates.find((one) => pattern.test(one) && one.length <= most) ?? '';
  const exact = bound(def, 'length_equals', 'length');
  if (exact !== undefined) return 'A'.repeat(exact);
  return '路灯坏了两个月'.padEnd(bound(def, 'min_length', 'minimum') ?? 0, '。').slice(0, most);
}

function bound(def: Definition, kind: string, key: string): number | undefined {
  const value = checksOf(def).find(({ check }) => check === kind)?.[key];
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(value, -1e9) : undefined;
}
