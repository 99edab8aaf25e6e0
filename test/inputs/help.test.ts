import { describe, expect, test } from 'vitest';
import { COMMANDS, HELP_WIDTH, helpFor } from '../../src/inputs/help.ts';
import { fromCommandLine } from '../../src/inputs/sources.ts';
import { inputsOf } from '../../src/inputs/table.ts';

describe('help', () => {
  test('names every command, the variables and the exit codes', () => {
    const text = helpFor('');
    for (const command of COMMANDS) expect(text).toMatch(new RegExp(`^ {2}${command} +\\S`, 'm'));
    expect(text).toContain('CFCR_IF_EXISTS');
    for (const code of [0, 1, 2, 3, 4, 143]) expect(text).toMatch(new RegExp(`^ {2}${code} {2,4}\\S`, 'm'));
  });

  test.each(COMMANDS)('of %s lists each of its inputs once, and none of another', command => {
    const listed = [...helpFor(command).matchAll(/^ {2}--([a-z-]+)/gm)].map(found => found[1]);
    const expected = inputsOf(command).filter(input => input.faces?.includes('cli') ?? true);
    expect(listed).toEqual(expected.map(input => input.name));
  });

  test.each(['', ...COMMANDS])('of %s fits the width', command => {
    const lines = helpFor(command).split('\n');
    expect(lines.filter(line => line.length > HELP_WIDTH)).toEqual([]);
  });

  test('shows defaults, allowed values and examples', () => {
    const text = helpFor('push');
    expect(text).toContain('--if-exists resume|skip|fail\n');
    expect(text).toMatch(/--if-exists[^-]*(?:\n {6}.*)+Default: resume\./);
    expect(text).toContain('Example: linux/amd64,linux/arm64');
    expect(text).toContain('Better as CFCR_PASSWORD');
  });

  test('gives examples that are command lines without a problem', () => {
    const examples = [...helpFor('').matchAll(/^ {2}cfcr-push (.*)$/gm)].map(found => found[1] ?? '');
    expect(examples.length).toBeGreaterThanOrEqual(COMMANDS.length);
    for (const example of examples) expect(fromCommandLine(example.split(' '), {}).problems).toEqual([]);
  });
});
