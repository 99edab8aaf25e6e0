import { describe, expect, test } from 'vitest';
import { hasUser, secretsInAddresses, withoutUser, withoutUsers } from '../src/user-info.ts';

const HEX = 'a'.repeat(64);

describe('an address is shown', () => {
  test.each([
    ['without its user and password', 'https://bob:pw@host.example/x', 'https://***@host.example/x'],
    ['without them where there is no scheme', 'bob:pw@host.example/team/app', '***@host.example/team/app'],
    ['without a user alone', 'ssh://git@host.example', 'ssh://***@host.example'],
    ['without a password that has an @', 'https://bob:p@w@host.example', 'https://***@host.example'],
    ['without a password that has a /', 'https://bob:p/w@host.example', 'https://***@host.example'],
    ['with its digest', `host.example/app@sha256:${HEX}`, `host.example/app@sha256:${HEX}`],
    ['with a digest that is none', 'team/app:v1@sha256:zz', 'team/app:v1@sha256:zz'],
    ['with its digest only', `bob:pw@host.example/app@sha512:${HEX}`, `***@host.example/app@sha512:${HEX}`],
    ['as it is', 'https://host.example:5000/x', 'https://host.example:5000/x'],
    ['as it is, empty', '', ''],
  ])('%s', (_what, address, shown) => {
    expect(withoutUser(address)).toBe(shown);
    expect(hasUser(address)).toBe(address !== shown);
  });
});

test('text is shown without the users of the addresses in it', () => {
  const text = 'cannot reach tcp://bob:pw@a:1, "https://tok@b/c"; ask ada@example.com or see https://d/@e';
  expect(withoutUsers(text)).toBe(
    'cannot reach tcp://***@a:1, "https://***@b/c"; ask ada@example.com or see https://d/@e',
  );
});

describe('the secrets in addresses', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['are passwords', 'tcp://bob:pw@a:1\nhttp://ada:qw@b', ['pw', 'qw']],
    ['are passwords as written and as meant', 'https://bob:p%40w@a', ['p%40w', 'p@w']],
    ['are passwords with a stray %', 'https://bob:50%@a', ['50%']],
    ['are tokens in the place of a user', 'https://ghp_token@github.com/team/app', ['ghp_token']],
    ['are not the users of ssh', 'ssh://git@github.com/team/app', []],
    ['are not what comes before a digest', `host.example/app:v1@sha256:${HEX}`, []],
    ['are not in paths', 'https://github.com/team/app/.github/x.yml@refs/heads/main', []],
  ])('%s', (_what, text, secrets) => {
    expect(secretsInAddresses(text)).toEqual(secrets);
  });
});
