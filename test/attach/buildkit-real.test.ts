import { execFile } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest';
import { sbomsFromBuildkit } from '../../src/attach/buildkit-sbom.ts';
import { attachSboms } from '../../src/attach/sbom.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { need, onPath } from '../support/need.ts';
import { SCANNER } from './scanner.ts';
import { type Stage, stageOn } from './stage.ts';

const run = promisify(execFile);
const { CFCR_TEST_BUILDKIT: buildkit = '', CFCR_TEST_TOOLS: tools = '' } = process.env;
const BUILD_MS = 240_000;

async function contexts(): Promise<{ readonly app: string; readonly generator: string }> {
  const { path, remove } = await temporaryFolder('buildkit-sbom');
  onTestFinished(remove);
  const files = {
    app: { Dockerfile: 'FROM scratch\nCOPY busybox /bin/busybox\n' },
    generator: {
      Dockerfile:
        'FROM scratch\nCOPY busybox /bin/busybox\nCOPY scan.sh /\nENTRYPOINT ["/bin/busybox","sh","/scan.sh"]\n',
      'scan.sh': SCANNER,
    },
  };
  for (const [folder, content] of Object.entries(files)) {
    await mkdir(join(path, folder));
    await copyFile(join(tools, 'busybox-amd64'), join(path, folder, 'busybox'));
    for (const [name, text] of Object.entries(content)) await writeFile(join(path, folder, name), text);
  }
  return { app: join(path, 'app'), generator: join(path, 'generator') };
}

async function build(stage: Stage, context: string, options: readonly string[]): Promise<void> {
  const source = ['--local', `context=${context}`, '--local', `dockerfile=${context}`];
  await run('buildctl', ['--addr', buildkit, 'build', '--frontend', 'dockerfile.v0', ...source, ...options]);
  expect(stage.host).toMatch(/^127/);
}

function needs(context: TestContext): void {
  need(
    context,
    onPath('buildctl') && buildkit !== '' && tools !== '',
    'no BuildKit daemon (CFCR_TEST_BUILDKIT)',
  );
}

describe('a real BuildKit', () => {
  it.for(['false', 'true'])(
    'gives the SBOM of every platform (oci-artifact=%s)',
    { timeout: BUILD_MS },
    async (artifact, context) => {
      needs(context);
      const stage = await stageOn('the embedded registry', context);
      const { app, generator } = await contexts();
      const image = (name: string, more = '') => [
        '--output',
        `type=image,name=${stage.host}/team/${name},push=true${more}`,
      ];
      await build(stage, generator, image('generator:local'));
      const sbom = ['--opt', `attest:sbom=generator=${stage.host}/team/generator:local`];
      const platforms = ['--opt', 'platform=linux/amd64,linux/arm64'];
      await build(stage, app, [...platforms, ...sbom, ...image('app:v1', `,oci-artifact=${artifact}`)]);
      const state = await stage.client.repository(stage.repository).tags.stateOf('v1');
      if (state.kind !== 'present') throw new Error('nothing was pushed');
      const { sboms, warnings } = await sbomsFromBuildkit(stage.content, state.digest);
      expect(warnings).toEqual([]);
      expect(sboms.map(({ subject, document }) => [subject.platform?.architecture, document.title])).toEqual([
        ['amd64', 'linux-amd64.spdx.json'],
        ['arm64', 'linux-arm64.spdx.json'],
      ]);
      const attached = await attachSboms({ ...stage, sboms });
      expect(attached.map(({ subject }) => subject)).toEqual(sboms.map(({ subject }) => subject.digest));
    },
  );
});
