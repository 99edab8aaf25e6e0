import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { exportCatalog } from '../../.ci/scripts/gitlab-catalog.ts';
import { gitlabFiles } from '../../.ci/scripts/gitlab-files.ts';
import { EXPANDED } from '../../.ci/scripts/gitlab-inputs.ts';
import { integrityLines, integrityOf } from '../../.ci/scripts/gitlab-integrity.ts';
import manifest from '../../package.json' with { type: 'json' };
import { COMMAND_NAMES } from '../../src/inputs/input.ts';
import { INPUTS, variableOf } from '../../src/inputs/table.ts';
import { gitlabSchema } from '../support/gitlab-schema.ts';

const ROOT = join(import.meta.dirname, '../..');
const FILES = gitlabFiles().map(({ path, text }) => {
  const [header, body] = parseAllDocuments(text).map(document => document.toJSON());
  return { path, text, inputs: header.spec.inputs, header, body };
});
type File = (typeof FILES)[number];
const template = (name: string): File => {
  const file = FILES.find(({ path }) => path === `gitlab/${name}.yml`);
  if (file === undefined) throw new Error(`there is no template ${name}`);
  return file;
};
/** Template inputs that no command has. */
const OWN =
  /^(?:job-name|stage|build-stage|rules|image|version|runner-tags|runners|runner|resource-group|expire-in|emulation|emulation-image|docker-image|buildkit-image|environment|auto-stop-in)$/;

describe('every template', () => {
  const isValid = gitlabSchema();

  test.each(FILES)('$path has a header that GitLab takes', ({ header }) => {
    expect(isValid(header), JSON.stringify(isValid.errors)).toBe(true);
    expect(isValid({ spec: { inputs: { x: { type: 'text' } } } })).toBe(false);
  });

  test.each(FILES)('$path stays within what the schema does not know of', ({ inputs }) => {
    for (const [name, input] of Object.entries<Record<string, unknown>>(inputs)) {
      expect(name).toMatch(/^[a-z][a-z-]*$/);
      expect(String(input['description']).length, name).toBeLessThanOrEqual(1024);
      expect(input).toHaveProperty('default');
      const { default: fallback, options, regex, type = 'string' } = input;
      expect(Array.isArray(fallback) ? 'array' : typeof fallback, name).toBe(type);
      if (Array.isArray(options)) expect(options, name).toContain(fallback);
      if (regex === undefined) continue;
      expect(String(fallback), name).toMatch(new RegExp(String(regex)));
      // GitLab reads them by RE2, which has neither of these.
      expect(String(regex), name).not.toMatch(/\(\?[=!<]|\\[1-9]/);
      expect(String(regex), name).toMatch(/^\^.*\$$/);
    }
  });

  test.each(FILES)('$path uses every input that it takes, and no other', ({ inputs, body }) => {
    const text = JSON.stringify(body);
    const used = [...text.matchAll(/\$\[\[ inputs\.([a-z-]+) \]\]/g)].map(([, name]) => name);
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(inputs).toSorted());
  });

  test.each(FILES)(
    '$path puts no input into a script, and none unchecked where GitLab reads a language',
    ({ inputs, body }) => {
      const checked = (name: string | undefined) =>
        inputs[name ?? '']?.regex !== undefined ||
        inputs[name ?? '']?.options !== undefined ||
        inputs[name ?? '']?.type === 'array';
      for (const [name, job] of Object.entries<Record<string, unknown>>(body)) {
        expect(JSON.stringify(job['script'] ?? ''), name).not.toContain('$[[');
        const { variables: _, ...rest } = job;
        for (const [, input] of JSON.stringify({ name, rest }).matchAll(/\$\[\[ inputs\.([a-z-]+) \]\]/g))
          expect(checked(input), `${input} in ${name}`).toBe(true);
      }
    },
  );

  test.each(FILES)('$path sets only variables that the tool knows, each to its own input', ({ body }) => {
    const known = new Map(INPUTS.map(input => [variableOf(input.name), input]));
    for (const [name, job] of Object.entries<{ variables?: Record<string, unknown> }>(body))
      for (const [variable, value] of Object.entries(job.variables ?? {})) {
        if (!variable.startsWith('CFCR_') || /^CFCR_(?:COMMAND|PUSH_[A-Z_]+)$/.test(variable)) continue;
        const input = known.get(variable);
        expect(input, `${variable} in ${name}`).toBeDefined();
        expect(input?.secret, variable).toBeUndefined();
        const text = JSON.stringify(value);
        if (text.includes('$[[')) expect(text).toContain(`$[[ inputs.${input?.name} ]]`);
        const expands = typeof value === 'string';
        if (text.includes('$[[')) expect(expands, variable).toBe(EXPANDED.has(input?.name ?? ''));
      }
  });

  test.each(FILES)('$path has no keyword for a whole pipeline', ({ body }) => {
    const global = ['default', 'stages', 'variables', 'workflow', 'image', 'services', 'cache', 'include'];
    expect(Object.keys(body).filter(key => global.includes(key))).toEqual([]);
    for (const name of Object.keys(body)) expect(name).toContain('$[[ inputs.job-name ]]');
  });
});

describe('the inputs of the templates are those of the table', () => {
  const onGitlab = INPUTS.filter(input => (input.faces?.includes('gitlab') ?? true) && !input.secret);
  const ownOf = (file: File) => Object.keys(file.inputs).filter(name => !OWN.test(name));

  test('all of them in the one for every command', () => {
    expect(ownOf(template('cfcr-push'))).toEqual(onGitlab.map(({ name }) => name));
    expect(template('cfcr-push').inputs.command.options).toEqual(COMMAND_NAMES);
  });

  test('those of their commands in the others', () => {
    const of = (...commands: readonly string[]) =>
      onGitlab.filter(input => input.commands.some(name => commands.includes(name))).map(({ name }) => name);
    expect(ownOf(template('native'))).toEqual(of('build', 'merge'));
    expect(ownOf(template('promote'))).toEqual(of('promote'));
    expect(ownOf(template('prune'))).toEqual(of('prune').filter(name => name !== 'pr'));
    expect(ownOf(template('verify'))).toEqual(of('verify'));
  });

  test('with their words, their defaults, and their options', () => {
    for (const { inputs } of FILES)
      for (const input of onGitlab) {
        const made = inputs[input.name];
        if (
          made === undefined ||
          ['command', 'report-file', 'dotenv-file', 'links-file'].includes(input.name)
        )
          continue;
        const fallback = input.kind === 'boolean' ? input.default === 'true' : input.default;
        expect(made, input.name).toMatchObject({ description: input.help, default: fallback });
        expect(made.options, input.name).toEqual(input.options);
      }
  });

  test('and no input of the table is called as one that only templates have', () => {
    expect(INPUTS.filter(({ name }) => OWN.test(name))).toEqual([]);
    expect([...EXPANDED].filter(name => !onGitlab.some(input => input.name === name))).toEqual([]);
  });

  test('the version is that of the package', () => {
    for (const { inputs } of FILES) expect(inputs.version.default).toBe(manifest.version);
    for (const { inputs } of FILES)
      expect(inputs.image.default).toBe(`ghcr.io/org/cfcr-push:v${manifest.version}`);
  });
});

describe('what is made of the templates', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cfcr-catalog-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('an integrity hash for each, as `openssl dgst -sha256 -binary | base64` has it', () => {
    expect(integrityOf('')).toBe('sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
    expect(integrityLines()).toHaveLength(FILES.length);
    expect(integrityLines()[0]).toBe(
      `gitlab/cfcr-push.yml ${integrityOf(readFileSync(join(ROOT, 'gitlab/cfcr-push.yml'), 'utf8'))}`,
    );
  });

  test('a project for the catalog', () => {
    exportCatalog(folder);
    const read = (path: string) => readFileSync(join(folder, path), 'utf8');
    for (const { path, text } of FILES) expect(read(path.replace('gitlab/', 'templates/'))).toBe(text);
    expect(read('LICENSE.md')).toBe(readFileSync(join(ROOT, 'LICENSE'), 'utf8'));
    const pipeline = parse(read('.gitlab-ci.yml'));
    expect(pipeline.release.release.tag_name).toBe('$CI_COMMIT_TAG');
    expect(pipeline.include).toHaveLength(FILES.length);
    const readme = read('README.md');
    for (const { path } of FILES)
      expect(readme).toContain(`/cfcr-push/${path.slice(7, -4)}@${manifest.version}`);
    expect(() => exportCatalog(folder)).toThrow('is not empty');
  });
});
