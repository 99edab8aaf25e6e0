import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { COMMAND_NAMES } from '../../src/inputs/input.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import {
  type Candidate,
  type IfExists,
  type Judgement,
  judge,
  type Standing,
} from '../../src/policy/guard.ts';
import { mutabilityOf } from '../../src/policy/mutability.ts';
import type { Tag } from '../../src/tags/tag.ts';
import { branch, derive, request, tag } from '../tags/context.ts';
import { blocksOf, proseOf, ROOT } from './documents.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The rows of the first table after a heading, each as its cells. */
function tableAfter(heading: string, text: string): readonly (readonly string[])[] {
  const part = text.slice(text.indexOf(`\n${heading}\n`));
  const rows = /(?:^\|.*\|\n)+/m.exec(part)?.[0].trim().split('\n') ?? [];
  return rows.slice(2).map(row =>
    row
      .slice(1, -1)
      .split('|')
      .map(cell => cell.trim()),
  );
}

describe('README.md', () => {
  const document = { path: 'README.md', text: read('README.md') };

  test('is read in five minutes: at most a thousand words', () => {
    expect(proseOf(document).split(/\s+/).length).toBeLessThan(1000);
  });

  test('has a quick start that fits a screen for GitHub, and shorter ones for GitLab and the command line', () => {
    const [github = '', gitlab = ''] = blocksOf(document).flatMap(({ language, text }) =>
      language === 'yaml' ? [text] : [],
    );
    expect(github.trim().split('\n').length).toBeLessThanOrEqual(16);
    expect(gitlab.trim().split('\n').length).toBeLessThan(10);
  });

  test('names every command', () => {
    const rows = tableAfter('## The other commands', document.text).map(([name = '']) => name);
    expect(COMMAND_NAMES.filter(name => !rows.some(row => row.includes(`\`${name}\``)))).toEqual([]);
  });
});

describe('the table of tags in README.md', () => {
  const SCHEDULED = { rest: { scheduled: true } };
  const CASES: Readonly<Record<string, Parameters<typeof derive>>> = {
    'tag `v1.2.3`': [tag('v1.2.3')],
    'tag `v1.2.3-rc.1`': [tag('v1.2.3-rc.1')],
    'branch `feature/login`': [branch('feature/login')],
    'request 123': [request(123)],
    schedule: [branch('main'), SCHEDULED],
  };
  const rows = tableAfter('## Which tags', read('README.md'));

  test('has these rows', () => {
    expect(rows.map(([git]) => git)).toEqual(Object.keys(CASES));
  });

  test.for(rows)('%s', async ([git = '', never = '', moving = '']) => {
    const [ref, given] = CASES[git] ?? [tag('')];
    const { tags } = await derive(ref, { kindOf: name => mutabilityOf([])(name), ...given });
    const named = (kind: Tag['kind']) =>
      tags
        .filter(one => one.kind === kind)
        .map(one => one.name)
        .toSorted();
    const shown = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name).toSorted();
    expect(named('immutable')).toEqual(shown(never).map(name => name.replace('sha-1234567', 'sha-0123456')));
    expect(named('moving')).toEqual(shown(moving));
  });
});

describe('the table of `if-exists` in docs/policies.md', () => {
  const ours = { revision: 'a'.repeat(40), version: 'v1.2.3', source: 'https://git.test/o/r' };
  const [built, other] = [digestOf('ours'), digestOf('theirs')];
  const release: Tag = { name: 'v1.2.3', kind: 'immutable', follows: { by: 'nothing' }, rule: '', why: '' };
  const present = (identity: object, digest = other): Standing => ({
    state: { kind: 'present', digest, mediaType: MEDIA_TYPE.index },
    identity,
  });
  const unreadable = new AppError('not-allowed', 'registry.test: 403 DENIED: no');
  const STATES: readonly (readonly [row: RegExp, standing: Standing])[] = [
    [/^nothing$/, { state: { kind: 'absent' } }],
    [/^the same digest$/, present({}, built)],
    [/^this same release/, present(ours)],
    [/^a chart with the same content/, { ...present({ revision: 'b'.repeat(40) }), alike: true }],
    [/^another build of this commit/, present({ ...ours, version: 'main' })],
    [/^anything else$/, present({ revision: 'b'.repeat(40) })],
    [/^nobody can tell/, { state: { kind: 'unknown', error: unreadable } }],
  ];
  const rows = tableAfter('## An immutable tag that exists', read('docs/policies.md'));

  test('has a row for every state', () => {
    expect(rows).toHaveLength(STATES.length);
  });

  test.for(rows)('%s', ([state = '', resume = '', skip = '', fail = '']) => {
    const standing = STATES.find(([row]) => row.test(state))?.[1];
    expect(standing, state).toBeDefined();
    if (standing === undefined) return;
    const cells = { resume, skip: skip === 'the same' ? resume : skip, fail };
    for (const [ifExists, cell] of Object.entries(cells) as [IfExists, string][])
      expect(outcome(standing, ifExists), `${state}, ${ifExists}`).toBe(meaning(cell));
  });

  function outcome(standing: Standing, ifExists: IfExists): string {
    const judged = (candidate: Candidate): Judgement =>
      judge(release, standing, candidate, { ifExists, movingTags: 'forward' });
    // Before the build it is decided whether there is one at all.
    if (judged({ identity: ours }).reuse !== undefined) return 'reuse';
    return judged({ identity: ours, digest: built }).action;
  }

  function meaning(cell: string): string {
    return /refuse|reuse|create|keep/.exec(cell)?.[0] ?? cell;
  }
});

describe('the table of `immutable-tags` in docs/policies.md', () => {
  test.for([
    ['', 'v1.2.3', 'immutable'],
    ['', '1.2.3-rc.1', 'immutable'],
    ['', 'sha-0123456', 'immutable'],
    ['', '2026.01.15', 'immutable'],
    ['', 'v1.2', 'moving'],
    ['', 'nightly-20260115', 'moving'],
    ['all', 'latest', 'immutable'],
    ['none', 'v1.2.3', 'moving'],
    ['v*.*.*,sha-*,!sha-dev', 'sha-dev', 'moving'],
    ['v*.*.*,sha-*,!sha-dev', 'sha-0123456', 'immutable'],
  ] as const)('%s: %s is %s', ([patterns, name, kind]) => {
    expect(mutabilityOf(patterns === '' ? [] : patterns.split(','))(name)).toBe(kind);
    if (patterns !== '') expect(read('docs/policies.md')).toContain(`| \`${patterns}\` |`);
  });
});
