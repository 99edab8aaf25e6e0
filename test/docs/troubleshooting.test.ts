import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT_OF } from '../../src/errors.ts';
import { EXPLANATIONS } from '../../src/report/explain.ts';
import { ROOT } from './documents.ts';

const TEXT = readFileSync(join(ROOT, 'docs/troubleshooting.md'), 'utf8');
const CODES = Object.keys(EXIT_OF) as (keyof typeof EXIT_OF)[];

/** The part of the page about each code, by its heading. */
const PARTS = new Map(
  TEXT.split(/^### /m)
    .slice(1)
    .map(part => [part.slice(0, part.indexOf('\n')), part.split(/^## /m)[0] ?? '']),
);

test.for(CODES)('%s has a heading of its own, what the tool says, and causes', code => {
  const part = PARTS.get(code) ?? '';
  const { title, cause, next } = EXPLANATIONS[code];
  for (const words of [title, cause, next]) expect(part).toContain(words);
  expect(part).toContain(`Exit code ${EXIT_OF[code]}.`);
  const written = part.slice(part.indexOf(`<!-- ${code}:end -->`));
  expect(written.match(/^- .{20,}$/gm)?.length ?? 0).toBeGreaterThan(0);
});

test('no code is explained that there is none of', () => {
  expect([...PARTS.keys()].filter(code => !(code in EXIT_OF))).toEqual([]);
});

test('a code stands below the exit code that it ends in', () => {
  const sections = TEXT.split(/^## Exit code /m).slice(1);
  const misplaced = CODES.filter(code => {
    const section = sections.find(text => new RegExp(`^### ${code}$`, 'm').test(text));
    return section === undefined || Number.parseInt(section, 10) !== EXIT_OF[code];
  });
  expect(misplaced).toEqual([]);
});
