import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { localSigstore } from '../sign/local-sigstore.ts';
import { KEYS, type Scene, type Story } from './story.ts';

const HOST = 'registry.example.com';
const APP = `${HOST}/team/app`;

const byKey: Story = {
  topic: 'sbom-sign-verify-key',
  registries: { [HOST]: KEYS },
  programs: ['syft', 'cosign'],
  prepare: (_, scene) => {
    const { key, pub } = keyPair(scene, 'our-password');
    scene.made.secrets.set('COSIGN_KEY', key).set('COSIGN_PASSWORD', 'our-password');
    scene.made.vars.set('COSIGN_PUBLIC_KEY', pub);
  },
  chapters: [
    {
      title: 'a release is signed with its SBOMs, everybody can check it, and it is deployed',
      commit: 'first',
      when: { kind: 'tag', name: 'v1.0.0' },
      ends: 'success',
      holds: { [APP]: ['v1.0.0 v1.0 v1 latest sha-{1}'] },
      says: /deploying registry\.example\.com\/team\/app@sha256:/,
      after: async scene => {
        const digest = (await scene.tags(APP))['v1.0.0'];
        const to = scene.project.folder();
        const pub = join(to, 'cosign.pub');
        execFileSync('sh', ['-c', 'printf %s "$KEY" > cosign.pub'], {
          cwd: to,
          env: { PATH: process.env['PATH'], KEY: scene.made.vars.get('COSIGN_PUBLIC_KEY') },
        });
        const reference = `${scene.upstream(HOST)}/team/app@${digest}`;
        cosign(to, 'verify', '--key', pub, '--insecure-ignore-tlog=true', reference);
        const type = ['--type', 'slsaprovenance1', '--insecure-ignore-tlog=true'];
        cosign(to, 'verify-attestation', '--key', pub, ...type, reference);
      },
    },
    {
      title: 'what another key has signed is published and not deployed',
      commit: 'second',
      change: scene => {
        scene.made.vars.set('COSIGN_PUBLIC_KEY', keyPair(scene, 'their-password').pub);
      },
      when: { kind: 'tag', name: 'v1.0.1' },
      ends: 'failure',
      holds: { [APP]: ['v1.0.0 sha-{1}', 'v1.0.1 v1.0 v1 latest sha-{2}'] },
      says: /verify-failed(?![\s\S]*deploying)/,
    },
    {
      title: 'without the password of the key nothing is named',
      commit: 'third',
      change: ({ made }) => {
        made.secrets.set('COSIGN_PASSWORD', 'wrong');
      },
      when: { kind: 'tag', name: 'v1.0.2' },
      ends: 'failure',
      holds: { [APP]: ['v1.0.0 sha-{1}', 'v1.0.1 v1.0 v1 latest sha-{2}'] },
      says: /COSIGN_PASSWORD/,
    },
  ],
};

/** A key pair as cosign makes it. */
function keyPair({ project }: Scene, password: string) {
  const to = project.folder();
  cosign(to, 'generate-key-pair', { COSIGN_PASSWORD: password });
  return {
    key: readFileSync(join(to, 'cosign.key'), 'utf8'),
    pub: readFileSync(join(to, 'cosign.pub'), 'utf8'),
  };
}

function cosign(cwd: string, ...args: readonly (string | Readonly<Record<string, string>>)[]): void {
  const words = args.filter(one => typeof one === 'string');
  const env = Object.assign({}, ...args.filter(one => typeof one === 'object'));
  const own = { PATH: process.env['PATH'], HOME: cwd, DOCKER_CONFIG: cwd };
  execFileSync('cosign', words, { cwd, env: { ...own, ...env }, stdio: 'pipe' });
}

/** A sigstore of this machine instead of the public one, which no test may write to. */
async function ownSigstore({ made, project }: Scene): Promise<void> {
  const { url, root } = await localSigstore();
  project.write('../trusted-root.json', root);
  made.machine
    .set('CFCR_FULCIO_URL', url.href)
    .set('CFCR_REKOR_URL', url.href)
    .set('CFCR_TIMESTAMP_URL', new URL('/api/v1/timestamp', url).href)
    .set('CFCR_TRUSTED_ROOT', join(project.path, '../trusted-root.json'));
}

const keyless: Story = {
  topic: 'sbom-sign-verify-keyless',
  arrange: ownSigstore,
  registries: { [HOST]: KEYS },
  programs: ['syft'],
  chapters: [
    {
      title: 'a release is signed by the identity of its job, and deployed by it',
      commit: 'first',
      when: { kind: 'tag', name: 'v1.0.0' },
      ends: 'success',
      holds: { [APP]: ['v1.0.0 v1.0 v1 latest sha-{1}'] },
      says: /deploying registry\.example\.com\/team\/app@sha256:/,
      after: async ({ tags }) => expect(Object.keys(await tags(APP))).toContain('v1.0.0'),
    },
  ],
};

export const SIGNING_STORIES: readonly Story[] = [byKey, keyless];
