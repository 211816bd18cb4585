import { parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

/** Options and files of one command line. */
export interface Arguments<Required extends string, Optional extends string> {
  readonly options: Readonly<Record<Required, string>> & Readonly<Partial<Record<Optional, string>>>;
  readonly flags: ReadonlySet<string>;
  readonly files: readonly string[];
}

interface Expected<Required extends string, Optional extends string> {
  readonly required: readonly Required[];
  readonly optional: readonly Optional[];
  /** Options without a value. */
  readonly flags?: readonly string[];
  /** How many files must be named; none by default. */
  readonly files?: number;
  /** How many may be named, where it is more than must. */
  readonly mostFiles?: number;
}

/** Reads `--name value` pairs (trimmed), flags and files. Throws `Refusal` naming what is unknown, missing or too many. */
export function readArguments<const Required extends string, const Optional extends string>(
  args: readonly string[],
  expected: Expected<Required, Optional>,
): Arguments<Required, Optional> {
  const valued: readonly string[] = [...expected.required, ...expected.optional];
  const options = Object.fromEntries([
    ...valued.map((name) => [name, { type: 'string' }]),
    ...(expected.flags ?? []).map((name) => [name, { type: 'boolean' }]),
  ]);
  const { tokens, positionals } = parseArgs({
    ...{ args: [...args], options, allowPositionals: true, strict: false, tokens: true },
  });
  const given: Record<string, string> = {};
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(options, token.name))
      throw refuse(`没有 ${token.rawName} 这个选项`, `There is no option ${token.rawName}`);
    if (valued.includes(token.name)) given[token.name] = readValue(token);
    else if (token.value === undefined) flags.add(token.name);
    else throw refuse(`${token.rawName} 后面不能写内容`, `${token.rawName} takes no value`);
  }
  const missing = expected.required.find((name) => given[name] === undefined);
  if (missing) throw refuse(`缺少 --${missing}`, `--${missing} is missing`);
  const { files: least = 0, mostFiles = least } = expected;
  refuseFiles(positionals, least, mostFiles);
  return { options: given as Arguments<Required, Optional>['options'], flags, files: positionals };
}

function readValue(token: {
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}): string {
  const value = token.value?.trim() ?? '';
  const isNextOption = !token.inlineValue && value.startsWith('--');
  if (value !== '' && !isNextOption) return value;
  throw refuse(`${token.rawName} 后面缺少内容`, `${token.rawName} needs a value`);
}

function refuseFiles(files: readonly string[], least: number, most: number): void {
  if (files.length < least) throw refuse('没有写明文件', 'No file was named');
  const extra = files[most];
  if (extra !== undefined) throw refuse(`多出了“${extra}”`, `“${extra}” is one argument too many`);
}

function refuse(chinese: string, english: string): Refusal {
  return new Refusal(`${chinese}。 ${english}.`);
}
