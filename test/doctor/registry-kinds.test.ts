import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS, kindOf } from '../../src/doctor/registry-kinds.ts';
import { parseChallenges } from '../../src/registry/challenge.ts';

const DOCUMENT = readFileSync(join(import.meta.dirname, '../../docs/registries.md'), 'utf8');

function kind(
  registry: string,
  challenge = '',
  fields: Readonly<Record<string, string>> = {},
): string | undefined {
  const get = (name: string): string | undefined => fields[name];
  const all = (name: string): readonly string[] => (fields[name] === undefined ? [] : [fields[name]]);
  return kindOf({ registry, headers: { get, all }, challenge: parseChallenges([challenge])[0] })?.name;
}

describe('a registry is recognised', () => {
  test.each([
    ['123e4567-e89b-12d3-a456-426614174000.europe.registry.cloudfleet.dev', 'Cloudfleet (CFCR)'],
    ['docker.io', 'Docker Hub'],
    ['ghcr.io', 'ghcr.io'],
    ['123456789012.dkr.ecr.eu-central-1.amazonaws.com', 'Amazon ECR'],
    ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', 'Amazon ECR'],
    ['europe-docker.pkg.dev', 'Google Artifact Registry'],
    ['eu.gcr.io', 'Google Artifact Registry'],
    ['team.azurecr.io', 'Azure (ACR)'],
    ['registry.gitlab.com', 'GitLab'],
    ['quay.io', 'Quay'],
    ['team.jfrog.io', 'Artifactory'],
    ['registry.cloudraya.com', 'CloudRaya'],
    ['registry.cn-hangzhou.aliyuncs.com', 'Alibaba'],
    ['ghcr.io.evil.test', undefined],
    ['notquay.io', undefined],
    ['cloudfleet.dev', undefined],
    ['registry.example.com', undefined],
  ])('by its address: %s', (registry, name) => {
    expect(kind(registry)).toBe(name);
  });

  test.each([
    ['Bearer realm="https://h.test/service/token",service="harbor-registry"', 'Harbor'],
    ['Bearer realm="https://g.test/jwt/auth",service="container_registry"', 'GitLab'],
    ['Bearer realm="https://k.test/v2/token",service="artifact-keeper"', 'Artifact Keeper'],
    ['Bearer realm="not an address",service="x"', undefined],
    ['Basic realm="harbor-registry"', undefined],
  ])('by its challenge: %s', (challenge, name) => {
    expect(kind('registry.example.com', challenge)).toBe(name);
  });

  test('by a field of its own', () => {
    expect(kind('registry.example.com', '', { 'x-jfrog-version': 'Artifactory/7' })).toBe('Artifactory');
  });
});

describe('what is known of a kind is what docs/registries.md says', () => {
  const cellOf = (heading: string, name: string, column: number): string => {
    const [, section = ''] = DOCUMENT.split(heading);
    const row = section.split('\n').find(line => line.startsWith(`| ${name} |`));
    return row?.split('|')[column + 1]?.trim() ?? 'no such row';
  };

  test.each(KINDS.map(known => [known.name, known] as const))('%s', (name, { immutability, deletesTags }) => {
    const keeps = cellOf('| registry | immutable tags |', name, 1);
    const expected = immutability === undefined ? /^\?$/ : immutability.has ? /^[^–?]/ : /^–/;
    expect(keeps).toMatch(expected);
    if (deletesTags === false) expect(cellOf('| deletes a tag alone |', name, 3)).toMatch(/^–/);
  });
});
