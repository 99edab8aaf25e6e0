import { describe, expect, test } from 'vitest';
import { listedEntries } from '../../src/steps/registry-auth.ts';

const login = (registry: string) =>
  `- registry: ${JSON.stringify(registry)}\n  username: ada\n  password: pw\n`;

async function read(text: string) {
  const problems: string[] = [];
  const entries = await listedEntries(text, problems);
  return { places: entries.map(({ registry }) => registry), problems };
}

describe('registry-auth takes', () => {
  test.each([
    'ghcr.io',
    'registry.test:5000',
    'https://index.docker.io/v1/',
    'http://127.0.0.1:5000',
    'HTTPS://ghcr.io/v2/',
    '[::1]:5000',
    'ghcr.io/team/app/',
    'charts.example.com/~ada/Charts',
    '123e4567-e89b-12d3-a456-426614174000.europe.registry.cloudfleet.dev',
  ])('%s', async registry => {
    expect(await read(login(registry))).toEqual({ places: [registry], problems: [] });
  });

  test('a host and parts of it', async () => {
    const { problems } = await read(
      ['ghcr.io', 'ghcr.io/a', 'ghcr.io/a/b', 'ghcr.io:5000'].map(login).join(''),
    );
    expect(problems).toEqual([]);
  });
});

describe('registry-auth refuses', () => {
  test.each([
    ['not a host!!', 'entry 1: "not a host!!" is not a host'],
    ['host.example:99999', 'entry 1: "host.example:99999" is not a host'],
    ['ftp://host.example', 'entry 1: leave the scheme out of "ftp://host.example"'],
    ['https://ada:s3cretpw@ghcr.io/x/', 'entry 1: leave the user out of "https://***@ghcr.io/x/"'],
    ['https://', 'entry 1: "" is not a host'],
    ['ghcr.io//x', 'entry 1: "ghcr.io//x" has a path that no repository can have'],
    ['ghcr.io/x?y', 'entry 1: "ghcr.io/x?y" has a path that no repository can have'],
    ['', 'entry 1: registry is missing'],
    [
      'acme.europe.registry.cloudfleet.dev',
      '"acme" in acme.europe.registry.cloudfleet.dev is not an organization id',
    ],
  ])('%j', async (registry, says) => {
    const { places, problems } = await read(login(registry));
    expect(problems).toEqual([expect.stringContaining(says)]);
    expect(problems.join()).not.toContain('s3cretpw');
    expect(places).toEqual(['']);
  });

  test.each([
    ['ghcr.io', 'ghcr.io', 'ghcr.io'],
    ['ghcr.io', 'https://GHCR.io:443/', 'ghcr.io'],
    ['docker.io', 'https://index.docker.io/v1/', 'docker.io'],
    ['ghcr.io/team', 'https://ghcr.io/team/', 'ghcr.io/team'],
  ])('%s and %s, which are one place', async (one, two, place) => {
    expect((await read(login(one) + login(two))).problems).toEqual([
      `registry-auth entry 2: ${place} is in registry-auth entry 1 already`,
    ]);
  });

  test.each([
    ['what is no YAML', 'a: [', 'is not YAML'],
    ['what is no list', 'registry: ghcr.io', 'expected a YAML list'],
    ['an entry that is none', '- ghcr.io', 'entry 1: expected registry with username and password'],
    [
      'a key that is not known',
      `${login('ghcr.io')}  pasword: x\n`,
      'entry 1: pasword is not known; use registry,',
    ],
    ['a value that is no text', '- registry: [a]\n', 'entry 1: registry must be text'],
  ])('%s', async (_what, text, says) => {
    expect((await read(text)).problems.join('\n')).toContain(says);
  });
});
