import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInspect } from '../../../src/build/buildx/inspect-text.ts';
import { platforms } from './requests.ts';

const DOCKER = `Name:   default
Driver: docker

Nodes:
Name:             default
Endpoint:         default
Status:           running
BuildKit version: v0.0.0+unknown
Platforms:        linux/amd64, linux/amd64/v2, linux/arm64
Labels:
 org.mobyproject.buildkit.worker.moby.host-gateway-ip: 172.17.0.1
GC Policy rule#0:
 All:            false
 Keep Duration:  48h0m0s
`;

const CONTAINER = `Name:          tc2
Driver:        docker-container
Last Activity: 2026-11-20 15:32:19 +0000 UTC

Nodes:
Name:                  tc20
Endpoint:              unix:///var/run/docker.sock
Driver Options:        image="127.0.0.1:1/buildkit:local" network="host"
Status:                running
BuildKit daemon flags: --allow-insecure-entitlement=network.host
BuildKit version:      v0.31.2
Platforms:             linux/amd64, linux/arm64*
Labels:
 org.mobyproject.buildkit.worker.executor: oci

Name:             arm
Endpoint:         ssh://arm
Status:           inactive
Error:            dial unix: no such host
`;

const OLD = `Name:   b
Driver: docker-container

Nodes:
Name:      b0
Endpoint:  unix:///var/run/docker.sock
Status:    running
Buildkit:  v0.9.3
Platforms: linux/amd64
`;

const UNREACHABLE = `Name:          default
Driver:        
Last Activity: 2026-11-20 15:24:08 +0000 UTC
Error:         Cannot connect to the Docker daemon at unix:///nope.sock. Is the docker daemon running?

Nodes:
`;

describe('parseInspect', () => {
  test('reads the docker driver', () => {
    expect(parseInspect(DOCKER)).toEqual({
      name: 'default',
      driver: 'docker',
      nodes: [
        {
          name: 'default',
          endpoint: 'default',
          status: 'running',
          buildkit: 'v0.0.0+unknown',
          platforms: platforms('linux/amd64', 'linux/amd64/v2', 'linux/arm64'),
        },
      ],
    });
  });

  test('reads several nodes, platforms fixed by hand, and the node that does not answer', () => {
    const { nodes } = parseInspect(CONTAINER);
    expect(nodes).toMatchObject([
      {
        name: 'tc20',
        driverOptions: 'image="127.0.0.1:1/buildkit:local" network="host"',
        platforms: platforms('linux/amd64', 'linux/arm64'),
      },
      { name: 'arm', error: 'dial unix: no such host', platforms: [] },
    ]);
  });

  test("reads an older buildx's word for the version", () => {
    expect(parseInspect(OLD).nodes[0]?.buildkit).toBe('v0.9.3');
  });

  test('reads why a daemon cannot be reached', () => {
    expect(parseInspect(UNREACHABLE).error).toMatch(/^Cannot connect to the Docker daemon/);
  });

  test('takes any text', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(parseInspect(`Nodes:\n${text}`).nodes).toBeInstanceOf(Array);
      }),
    );
  });
});
