import { describe, expect, test } from 'vitest';
import { type BuilderSpec, createArguments, readNodes } from '../../../src/build/buildx/create-args.ts';

const PLAIN: BuilderSpec = { driver: 'docker-container', driverOpts: [], nodes: [] };

describe('createArguments', () => {
  test('creates a docker-container builder', () => {
    expect(createArguments('b', PLAIN)).toEqual([
      ['buildx', 'create', '--name', 'b', '--driver', 'docker-container'],
    ]);
  });

  test('passes everything about the first node on, and appends the others', () => {
    expect(
      createArguments('b', {
        driver: 'kubernetes',
        driverOpts: ['replicas=2', 'nodeselector="a=b,c=d"'],
        buildkitdFlags: '--debug --oci-worker-gc',
        buildkitdConfig: '/x/buildkitd.toml',
        endpoint: 'ctx',
        nodes: readNodes(
          '- endpoint: ssh://me@arm\n  platforms: linux/arm64\n  name: arm\n  buildkitd-flags: --debug\n',
        ),
      }),
    ).toEqual([
      [
        ...['buildx', 'create', '--name', 'b', '--driver', 'kubernetes'],
        ...['--driver-opt', 'replicas=2', '--driver-opt', 'nodeselector="a=b,c=d"'],
        ...['--buildkitd-flags', '--debug --oci-worker-gc', '--buildkitd-config', '/x/buildkitd.toml', 'ctx'],
      ],
      [
        ...['buildx', 'create', '--name', 'b', '--append', '--node', 'arm'],
        ...['--buildkitd-flags', '--debug', '--platform', 'linux/arm64', 'ssh://me@arm'],
      ],
    ]);
  });

  test('gives a remote buildkitd no configuration: it runs already', () => {
    const words = createArguments('b', {
      ...PLAIN,
      driver: 'remote',
      endpoint: 'tcp://b:1',
      buildkitdConfig: '/x',
    });
    expect(words).toEqual([['buildx', 'create', '--name', 'b', '--driver', 'remote', 'tcp://b:1']]);
  });
});

describe('readNodes', () => {
  test('takes options as a list or as lines, platforms as text or as a list', () => {
    expect(
      readNodes(
        '- driver-opts: [a=b, c=d]\n  platforms: [linux/arm64, linux/arm]\n- driver-opts: |\n    a=b\n    c=d\n',
      ),
    ).toEqual([
      { driverOpts: ['a=b', 'c=d'], platforms: 'linux/arm64,linux/arm' },
      { driverOpts: ['a=b', 'c=d'] },
    ]);
    expect(readNodes(' \n')).toEqual([]);
  });

  test.each([
    ['no list', 'endpoint: x', /must be a YAML list/],
    ['no YAML', '- a: [', /not YAML/],
    ['an entry without keys', '- ssh://arm', /node 1 must have keys/],
    ['a wrong key', '- endpoint: x\n- platform: linux/arm64', /node 2 has platform; it may have/],
    ['a number', '- name: 1', /node 1: name must be text/],
  ])('refuses %s', (_, yaml, message) => {
    expect(() => readNodes(yaml)).toThrow(message);
  });
});
