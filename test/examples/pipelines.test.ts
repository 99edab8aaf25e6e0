import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { EXAMPLES } from './stage.ts';

const ROOT = join(import.meta.dirname, '../..');
const PIPELINES = globSync('*/gitlab.yml', { cwd: EXAMPLES }).toSorted();
const read = (file: string) => readFileSync(join(EXAMPLES, file), 'utf8');
/** Where a template is for readers; the tests take it from this repository. */
const ADDRESS =
  /^https:\/\/raw\.githubusercontent\.com\/org\/cfcr-push\/v(\d+\.\d+\.\d+)\/(gitlab\/[a-z-]+\.yml)$/;

interface Include {
  readonly remote?: string;
  readonly project?: string;
  readonly ref?: string;
  readonly file?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
}

test('there is a pipeline for every topic of GitLab', () => {
  expect(PIPELINES.length).toBeGreaterThan(14);
});

test('all take the templates of one version', () => {
  const versions = PIPELINES.flatMap(file => includesOf(read(file)).map(versionOf));
  expect([...new Set(versions)]).toHaveLength(1);
});

describe.each(PIPELINES)('examples/%s', file => {
  const text = read(file);

  test('takes only templates that there are, and gives only inputs that they have', () => {
    expect(includesOf(text).flatMap(wrongInputs)).toEqual([]);
  });

  test('begins by saying what it is for, and which variables it needs', () => {
    expect(text).toMatch(/^# [A-Z]/);
    expect(text).toMatch(/CI\/CD variables?/);
  });

  test('puts nothing into a script that somebody else may write', () => {
    const scripts = Object.values<{ script?: string[] }>(parse(text)).flatMap(job => job?.script ?? []);
    const read = scripts.flatMap(script => script.match(/\$\{?\w+/g) ?? []);
    expect(read.filter(name => !name.startsWith('$CFCR_RELEASE_'))).toEqual([]);
  });
});

test('an input that a template does not have is found', () => {
  const bad = read('quick-start/gitlab.yml').replace('images:', 'image-name:');
  expect(includesOf(bad).flatMap(wrongInputs)).toEqual(['gitlab/cfcr-push.yml has no input image-name']);
});

function includesOf(text: string): readonly Include[] {
  return parse(text).include;
}

function versionOf({ remote, ref }: Include): string {
  return remote === undefined ? (ref ?? '').replace(/^v/, '') : (ADDRESS.exec(remote)?.[1] ?? remote);
}

function wrongInputs({ remote, file, inputs = {} }: Include): readonly string[] {
  const path = remote === undefined ? file?.replace(/^\//, '') : ADDRESS.exec(remote)?.[2];
  if (path === undefined) return [`${remote} is not the address of a template`];
  const [header] = parseAllDocuments(readFileSync(join(ROOT, path), 'utf8'));
  const known: object = header?.toJSON().spec.inputs;
  return Object.keys(inputs)
    .filter(name => !(name in known))
    .map(name => `${path} has no input ${name}`);
}
