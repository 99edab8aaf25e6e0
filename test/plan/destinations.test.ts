import { describe, expect, test } from 'vitest';
import { fullName } from '../../src/oci/reference.ts';
import { type DestinationInputs, readDestinations } from '../../src/plan/destinations.ts';

const ORG = '123e4567-e89b-12d3-a456-426614174000';

function read(inputs: Partial<DestinationInputs>) {
  return readDestinations({ images: [], registry: '', organization: '', region: '', ...inputs });
}

describe('readDestinations', () => {
  test.each<[string, Partial<DestinationInputs>, string[]]>([
    ["a short name is Docker Hub's", { images: ['user/app'] }, ['docker.io/user/app']],
    ['a lone name is in library', { images: ['app'] }, ['docker.io/library/app']],
    ['a short name belongs to registry', { images: ['team/app'], registry: 'ghcr.io' }, ['ghcr.io/team/app']],
    ['a full name stays', { images: ['quay.io/a/b'], registry: 'ghcr.io' }, ['quay.io/a/b']],
    [
      'organization and region make the host',
      { images: ['team/app'], organization: ORG, region: 'europe' },
      [`${ORG}.europe.registry.cloudfleet.dev/team/app`],
    ],
    ['upper case is lowered', { images: ['ghcr.io/MyOrg/App'] }, ['ghcr.io/myorg/app']],
    ['two on one line', { images: ['a/b,ghcr.io/c/d'] }, ['docker.io/a/b', 'ghcr.io/c/d']],
    ['attributes', { images: ['name=a/b,enable=true', 'name=c/d,enable=false'] }, ['docker.io/a/b']],
    [
      'ports and IPv6',
      { images: ['127.0.0.1:5000/a', '[::1]:5000/b'] },
      ['127.0.0.1:5000/a', '[::1]:5000/b'],
    ],
  ])('%s', (_, inputs, names) => {
    const { repositories, problems } = read(inputs);
    expect(problems).toEqual([]);
    expect(repositories.map(fullName)).toEqual(names);
  });

  test.each<[string, Partial<DestinationInputs>, RegExp]>([
    ['a wrong UUID', { organization: 'acme', region: 'europe' }, /organization: "acme" is not a UUID/],
    ['an organization without region', { organization: ORG }, /region: is missing/],
    ['a region without organization', { region: 'apac' }, /organization: is missing/],
    [
      'both forms',
      { organization: ORG, region: 'apac', registry: 'ghcr.io' },
      /either registry, or organization/,
    ],
    [
      'a wrong region in a full name',
      { images: [`${ORG}.mars.registry.cloudfleet.dev/a`] },
      /"mars".*not a region/,
    ],
    [
      'a wrong organization in a full name',
      { images: ['acme.europe.registry.cloudfleet.dev/a'] },
      /not an organization id/,
    ],
    [
      'the old Cloudfleet form',
      { images: [`registry.cloudfleet.ai/${ORG}/a`] },
      /old form.*organization and region/,
    ],
    ['the old Cloudfleet form as registry', { registry: 'registry.cloudfleet.ai' }, /old form/],
    ['a scheme', { registry: 'https://ghcr.io' }, /leave the scheme out/],
    ['a path in the registry', { registry: 'ghcr.io/team' }, /not a host/],
    ['user info', { registry: 'me:pw@ghcr.io' }, /leave the user out/],
    ['a tag in the name', { images: ['team/app:v1'] }, /tags are given by/],
    ['a digest in the name', { images: ['team/app@sha256:1'] }, /leave user and digest out/],
    ['an illegal name', { images: ['team//app'] }, /not an image name/],
    ['one image twice', { images: ['app', 'docker.io/library/app'] }, /named twice/],
    ['an unknown attribute', { images: ['name=a/b,enabled=true'] }, /"enabled".*not an attribute/],
    ['a missing name', { images: ['enable=true'] }, /has no name/],
  ])('names %s as the problem', (_, inputs, pattern) => {
    expect(read(inputs).problems.join('\n')).toMatch(pattern);
  });

  test('reports every problem at once', () => {
    expect(read({ images: ['a:b', 'c//d'], organization: 'x', region: 'europe' }).problems).toHaveLength(3);
  });
});
