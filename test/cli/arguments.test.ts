// Words that an argument parser likes to change on their way to a command.

import { type Command, cac } from 'cac';
import { describe, expect, test } from 'vitest';
import { operands, protect } from '../../src/cli/arguments.ts';
import { single, strings } from '../../src/cli/options.ts';
import { STANDARD_INPUT } from '../../src/cli/standard-input.ts';

function parsed(...words: string[]): { paths: string[]; options: Record<string, unknown> } {
  const cli = cac('dialplan');
  const command: Command = cli.command('lint [...paths]').option('-o, --output <file>', '').option('--rule <rule>', '');
  command.option('--quiet', '').action(() => undefined);
  const { args, options } = cli.parse(['node', 'dialplan', 'lint', ...words].map(protect), { run: false });
  return { paths: operands(args, options), options };
}

describe('paths', () => {
  test.each(['007', '1e3', '0x10', 'true', 'a b.xml', 'a=1', ' ', ''])('%j stays as it is', (path) => {
    expect(parsed(path).paths).toEqual([path]);
    expect(parsed('--quiet', path).paths).toEqual([path]);
    expect(parsed('--', path).paths).toEqual([path]);
  });

  test('those behind -- are paths, whatever they look like', () => {
    expect(parsed('a.xml', '--', '-b.xml', '--quiet').paths).toEqual(['a.xml', '-b.xml', '--quiet']);
  });

  test('a lone dash is standard input', () => {
    expect(parsed('-', '--', '-').paths).toEqual([STANDARD_INPUT, STANDARD_INPUT]);
  });
});

describe('values of options', () => {
  test('a number is a name like any other', () => {
    expect(single(parsed('-o', '007').options, 'output')).toBe('007');
    expect(single(parsed('--output=1e3').options, 'output')).toBe('1e3');
    expect(strings(parsed('--rule', '1', '--rule', '02').options, 'rule')).toEqual(['1', '02']);
  });

  test('one that is given twice or empty is refused by its name', () => {
    const { options } = parsed('-o', 'a', '-o', 'b');
    expect(() => single(options, 'output')).toThrow('--output is given 2 times');
    expect(() => single(parsed('-o', '').options, 'output', '--out')).toThrow('--out is given an empty value');
  });
});
