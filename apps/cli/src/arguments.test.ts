import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import { Refusal } from './refusal.ts';

const expected = { required: ['name'], optional: ['data'], flags: ['publish'] } as const;

describe('arguments', () => {
  it('are read with and without an equals sign, trimmed', () => {
    const { options, flags } = readArguments(['--name', ' 云汀县 ', '--data=--odd', '--publish'], expected);
    expect(options).toEqual({ name: '云汀县', data: '--odd' });
    expect([...flags]).toEqual(['publish']);
  });

  it('may name as many files as are wanted', () => {
    expect(readArguments(['a.txt', '--name', 'x'], { ...expected, files: 1 }).files).toEqual(['a.txt']);
  });

  it.each([
    [[], '缺少 --name。 --name is missing.'],
    [['--name', '  '], '--name 后面缺少内容。 --name needs a value.'],
    [['--name'], '--name 后面缺少内容。 --name needs a value.'],
    [['--name', '--data', 'x'], '--name 后面缺少内容。 --name needs a value.'],
    [['--nmae', 'x'], '没有 --nmae 这个选项。 There is no option --nmae.'],
    [['--toString', 'x'], '没有 --toString 这个选项。 There is no option --toString.'],
    [['--publish=no', '--name', 'x'], '--publish 后面不能写内容。 --publish takes no value.'],
    [['--name', 'x', 'rest'], '多出了“rest”。 “rest” is one argument too many.'],
  ])('%j is refused in one sentence', (args, sentence) => {
    expect(() => readArguments(args, expected)).toThrow(new Refusal(sentence));
  });

  it('without a wanted file is refused', () => {
    expect(() => readArguments(['--name', 'x'], { ...expected, files: 1 })).toThrow('No file was named');
  });
});
