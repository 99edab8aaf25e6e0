import { describe, expect, it } from 'vitest';
import { provenanceOf, SLSA_PROVENANCE } from '../../src/attach/provenance.ts';

const FACTS = {
  builder: 'https://github.com/team/app/.github/workflows/release.yml@refs/tags/v1.2.3',
  toolVersion: '1.0.0',
  source: 'https://github.com/team/app',
  ref: 'refs/tags/v1.2.3',
  revision: 'a'.repeat(40),
  parameters: { platforms: 'linux/amd64', context: '.', target: '' },
  materials: [{ uri: 'pkg:docker/alpine@3.20', digest: `sha256:${'b'.repeat(64)}` }],
  run: 'https://github.com/team/app/actions/runs/1',
  startedAt: Date.UTC(2026, 0, 15),
} as const;

describe('provenance', () => {
  it('is a SLSA v1 statement with source, ref, inputs and materials', () => {
    expect(provenanceOf(FACTS)).toEqual({
      type: SLSA_PROVENANCE,
      content: {
        buildDefinition: {
          buildType: 'urn:cfcr-push:build:release:v1',
          externalParameters: {
            source: FACTS.source,
            ref: FACTS.ref,
            inputs: { context: '.', platforms: 'linux/amd64' },
          },
          resolvedDependencies: [
            { uri: `git+${FACTS.source}@${FACTS.ref}`, digest: { gitCommit: FACTS.revision } },
            { uri: 'pkg:docker/alpine@3.20', digest: { sha256: 'b'.repeat(64) } },
          ],
        },
        runDetails: {
          builder: { id: FACTS.builder, version: { 'cfcr-push': '1.0.0' } },
          metadata: { invocationId: FACTS.run, startedOn: '2026-01-15T00:00:00.000Z' },
        },
      },
    });
  });

  it.each([
    'password',
    'registry-token',
    'sign-key',
    'json-key',
    'client_secret',
    'API_KEY',
    'registry-auth',
  ])('never shows the parameter %s', name => {
    const text = JSON.stringify(provenanceOf({ ...FACTS, parameters: { [name]: 'hidden-value' } }));
    expect(text).not.toContain('hidden-value');
  });

  it('never shows the user in an address', () => {
    const parameters = { context: 'https://x-access-token:t0ken@github.com/team/app.git#main' };
    const text = JSON.stringify(
      provenanceOf({
        ...FACTS,
        parameters,
        builder: 'https://bob:pw@ci.example/runner',
        run: 'https://tok@ci.example/1',
      }),
    );
    expect(text).toContain('https://***@github.com/team/app.git#main');
    expect(text).not.toMatch(/t0ken|bob|tok@/);
  });

  it('leaves out what is not known', () => {
    const text = JSON.stringify(
      provenanceOf({ builder: 'x', toolVersion: '1', parameters: {}, materials: [] }),
    );
    expect(text).not.toMatch(/undefined|null|"source"|invocationId/);
  });
});
