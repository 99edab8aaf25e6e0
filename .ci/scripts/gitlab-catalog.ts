import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Document } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { gitlabFiles } from './gitlab-files.ts';
import { templates } from './gitlab-templates.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What runs `release:` on GitLab. */
const RELEASE_IMAGE = 'registry.gitlab.com/gitlab-org/cli:v1.107.0';

/**
 * Writes the tree of a project for GitLab's CI/CD catalog into an empty folder: components have to be in `templates/` at
 * the top there, and a pipeline of that project has to publish them. Pushed to GitLab and tagged, it is one.
 */
export function exportCatalog(folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).some(name => name !== '.git'))
    throw new Error(`${folder} is not empty: give a folder with nothing in it but a clone`);
  mkdirSync(join(folder, 'templates'));
  for (const { path, text } of gitlabFiles())
    writeFileSync(join(folder, path.replace(/^gitlab/, 'templates')), text);
  cpSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE.md'));
  writeFileSync(join(folder, 'README.md'), readme());
  writeFileSync(join(folder, '.gitlab-ci.yml'), pipeline());
}

/** The catalog shows a component's inputs by itself. */
function readme(): string {
  const components = templates().flatMap(({ name, about }) => [
    `### ${name}`,
    '',
    about,
    '',
    '```yaml',
    'include:',
    `  - component: $CI_SERVER_FQDN/org/cfcr-push/${name}@${manifest.version}`,
    ...(EXAMPLES[name] ?? []).map(line => `    ${line}`),
    '```',
    '',
  ]);
  return [
    '# cfcr-push',
    '',
    `${manifest.description}.`,
    '',
    '## Components',
    '',
    ...components,
    '## Publishing',
    '',
    `A tag such as \`${manifest.version}\` publishes the components of this tree. Replace \`org/cfcr-push\` by this project's path.`,
    '',
  ].join('\n');
}

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'cfcr-push': ['inputs:', '  images: $CI_REGISTRY_IMAGE'],
  native: ['inputs:', '  images: $CI_REGISTRY_IMAGE'],
  promote: [
    'inputs:',
    '  from: $CI_REGISTRY_IMAGE:$CI_COMMIT_TAG',
    '  images: registry.example.com/team/app',
  ],
  prune: ['inputs:', '  images: $CI_REGISTRY_IMAGE'],
  verify: ['inputs:', '  from: $CI_REGISTRY_IMAGE:$CI_COMMIT_TAG'],
};

/** Each component is looked at by GitLab itself before a tag publishes it. */
function pipeline(): string {
  const include = templates().map(({ name }) => ({
    component: `$CI_SERVER_FQDN/$CI_PROJECT_PATH/${name}@$CI_COMMIT_SHA`,
    inputs: {
      'job-name': `check-${name}`,
      ...(name === 'prune' ? {} : { rules: [{ if: '$CFCR_CHECK_IS_NEVER_SET' }] }),
    },
  }));
  return new Document(
    {
      include,
      release: {
        stage: 'deploy',
        image: RELEASE_IMAGE,
        rules: [{ if: '$CI_COMMIT_TAG =~ /^\\d+\\.\\d+\\.\\d+$/' }],
        script: ['echo "Publishing $CI_COMMIT_TAG"'],
        release: { tag_name: '$CI_COMMIT_TAG', description: 'cfcr-push $CI_COMMIT_TAG' },
      },
    },
    { aliasDuplicateObjects: false },
  ).toString({ lineWidth: 0 });
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('usage: node .ci/scripts/gitlab-catalog.ts FOLDER');
    process.exitCode = 2;
  } else exportCatalog(resolve(folder));
}
