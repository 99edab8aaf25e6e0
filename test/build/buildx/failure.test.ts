import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFailure, isCacheFailure } from '../../../src/build/buildx/failure.ts';
import { EXIT_OF } from '../../../src/errors.ts';

/** Ends of real logs (buildx 0.29.1, docker 28.5 and BuildKit 0.31), each with what is made of it. */
const LOGS = {
  instruction: `#5 [build 1/1] RUN ["/bin/sh","-c","echo one;    echo two >&2;    exit 3"]
#5 0.095 one
#5 0.095 two
#5 ERROR: process "/bin/sh -c echo one;    echo two >&2;    exit 3" did not complete successfully: exit code: 3
------
 > [build 1/1] RUN ["/bin/sh","-c","echo one;    echo two >&2;    exit 3"]:
0.095 one
0.095 two
------
fail.Dockerfile:6
--------------------
   5 |     FROM base AS build
   6 | >>> RUN ["/bin/sh","-c","echo one; \\
   7 | >>>    echo two >&2; \\
   8 | >>>    exit 3"]
   9 |     FROM base
--------------------
ERROR: failed to build: failed to solve: process "/bin/sh -c echo one;    echo two >&2;    exit 3" did not complete successfully: exit code: 3
`,
  syntax: `#1 DONE 0.0s
bad.Dockerfile:2
--------------------
   1 |     FROM scratch
   2 | >>> COPYY a b
   3 |     
--------------------
ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: COPYY (did you mean COPY?)
`,
  missingFile: `#4 [1/1] COPY nothere.txt /
#4 ERROR: failed to calculate checksum of ref ujxyfuflk40ajmarcvdv8l3qi::4hvbruqhre7h5acbql5cdb5es: "/nothere.txt": not found
------
 > [1/1] COPY nothere.txt /:
------
miss.Dockerfile:2
--------------------
   1 |     FROM scratch
   2 | >>> COPY nothere.txt /
   3 |     
--------------------
ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref ujxyfuflk40ajmarcvdv8l3qi::4hvbruqhre7h5acbql5cdb5es: "/nothere.txt": not found
`,
  noDockerfile: `#1 DONE 0.0s
ERROR: failed to build: failed to solve: failed to read dockerfile: open none.Dockerfile: no such file or directory
`,
  noStage: `#1 DONE 0.0s
ERROR: failed to build: failed to solve: target stage "nope" could not be found
`,
  emulation: `#5 [2/2] RUN true
#5 0.163 exec /bin/sh: exec format error
#5 ERROR: process "/bin/sh -c true" did not complete successfully: exit code: 1
------
 > [2/2] RUN true:
0.163 exec /bin/sh: exec format error
------
Ex.Dockerfile:4
--------------------
   2 |     ARG TARGETARCH
   3 |     COPY --chmod=755 busybox-\${TARGETARCH} /bin/sh
   4 | >>> RUN true
   5 |     
--------------------
ERROR: failed to build: failed to solve: process "/bin/sh -c true" did not complete successfully: exit code: 1
`,
  disk: `#7 exporting to oci image format
#7 ERROR: rpc error: code = Unknown desc = write /tmp/bx/small/o/ingest/5e2e/ref: no space left on device
------
 > exporting to oci image format:
------
ERROR: (*service).Write failed: rpc error: code = Unknown desc = write /tmp/bx/small/o/ingest/b31f/ref: no space left on device
ERROR: (*service).Write failed: rpc error: code = Canceled desc = context canceled
ERROR: failed to build: failed to solve: rpc error: code = Unknown desc = write /tmp/bx/small/o/ingest/5e2e/ref: no space left on device
`,
  refusedConnection: `#7 ERROR: failed to push 127.0.0.1:5999/t/a: failed to do request: Head "http://127.0.0.1:5999/v2/t/a/blobs/sha256:f3": dial tcp 127.0.0.1:5999: connect: connection refused
------
 > exporting to image:
------
ERROR: failed to build: failed to solve: failed to push 127.0.0.1:5999/t/a: failed to do request: Head "http://127.0.0.1:5999/v2/t/a/blobs/sha256:f3": dial tcp 127.0.0.1:5999: connect: connection refused
`,
  refusedLogin: `#7 pushing layers 0.0s done
#7 ERROR: failed to push 127.0.0.1:46581/team/app: failed to authorize: failed to fetch oauth token: unauthorized: incorrect username or password

#8 [auth] team/app:pull,push token for 127.0.0.1:46581
#8 DONE 0.0s
------
 > exporting to image:
------
ERROR: failed to build: failed to solve: failed to fetch oauth token: unauthorized: incorrect username or password
`,
  daemon: 'ERROR: Cannot connect to the Docker daemon at unix:///nope.sock. Is the docker daemon running?\n',
  entitlement:
    'ERROR: failed to build: failed to solve: granting entitlement security.insecure is not allowed by build daemon configuration\n',
  context: 'ERROR: failed to build: unable to prepare context: path "nodir" not found\n',
  image: `#2 [internal] load metadata for 127.0.0.1:5871/none/base:1
#2 ERROR: 127.0.0.1:5871/none/base:1: not found
------
 > [internal] load metadata for 127.0.0.1:5871/none/base:1:
------
from.Dockerfile:1
--------------------
   1 | >>> FROM 127.0.0.1:5871/none/base:1
   2 |     
--------------------
ERROR: failed to build: failed to solve: 127.0.0.1:5871/none/base:1: failed to resolve source metadata for 127.0.0.1:5871/none/base:1: 127.0.0.1:5871/none/base:1: not found
`,
  limited: `------
 > [internal] load metadata for docker.io/library/alpine:3:
------
Dockerfile:1
--------------------
   1 | >>> FROM alpine:3
   2 |     
--------------------
ERROR: failed to build: failed to solve: alpine:3: failed to resolve source metadata for docker.io/library/alpine:3: failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/library/alpine/manifests/sha256:ab: 429 Too Many Requests - Server message: toomanyrequests: You have reached your unauthenticated pull rate limit.
`,
  ssh: `#0 building with "default" instance using docker driver
ERROR: failed to build: failed to convert agent config {default [] false}: invalid empty ssh agent socket: make sure SSH_AUTH_SOCK is set
`,
  git: `#1 ERROR: failed to fetch remote http://127.0.0.1:46010/team/app.git: git stderr:
fatal: repository 'http://127.0.0.1:46010/team/app.git/' not found
: exit status 128
------
 > [internal] load git source http://127.0.0.1:46010/team/app.git#main:
fatal: repository 'http://127.0.0.1:46010/team/app.git/' not found
------
ERROR: failed to build: failed to solve: failed to read dockerfile: failed to load cache key: failed to fetch remote http://127.0.0.1:46010/team/app.git: git stderr:
fatal: repository 'http://127.0.0.1:46010/team/app.git/' not found
: exit status 128
`,
} as const;

const rows: readonly [keyof typeof LOGS, code: keyof typeof EXIT_OF, message: string][] = [
  [
    'instruction',
    'build-failed',
    'fail.Dockerfile:6: RUN ["/bin/sh","-c","echo one; echo two >&2; exit 3"]: process "/bin/sh -c echo one;    echo two >&2;    exit 3" did not complete successfully: exit code: 3',
  ],
  [
    'syntax',
    'dockerfile-invalid',
    'bad.Dockerfile:2: COPYY a b: dockerfile parse error on line 2: unknown instruction: COPYY (did you mean COPY?)',
  ],
  [
    'missingFile',
    'build-failed',
    'miss.Dockerfile:2: COPY nothere.txt /: failed to compute cache key: failed to calculate checksum of ref ujxyfuflk40ajmarcvdv8l3qi::4hvbruqhre7h5acbql5cdb5es: "/nothere.txt": not found',
  ],
  [
    'noDockerfile',
    'dockerfile-missing',
    'the build failed: failed to read dockerfile: open none.Dockerfile: no such file or directory',
  ],
  ['noStage', 'dockerfile-invalid', 'the build failed: target stage "nope" could not be found'],
  [
    'emulation',
    'platform-unsupported',
    'Ex.Dockerfile:4: RUN true: this machine cannot run the programs of that platform (exec format error)',
  ],
  [
    'disk',
    'disk-full',
    'the build failed: exporting to oci image format: rpc error: code = Unknown desc = write /tmp/bx/small/o/ingest/5e2e/ref: no space left on device',
  ],
  [
    'refusedConnection',
    'registry-failed',
    'the build failed: exporting to image: failed to push 127.0.0.1:5999/t/a: failed to do request: Head "http://127.0.0.1:5999/v2/t/a/blobs/sha256:f3": dial tcp 127.0.0.1:5999: connect: connection refused',
  ],
  [
    'refusedLogin',
    'credentials-rejected',
    'the build failed: exporting to image: failed to push 127.0.0.1:46581/team/app: failed to authorize: failed to fetch oauth token: unauthorized: incorrect username or password',
  ],
  [
    'daemon',
    'builder-missing',
    'the build failed: Cannot connect to the Docker daemon at unix:///nope.sock. Is the docker daemon running?',
  ],
  [
    'entitlement',
    'build-failed',
    'the build failed: granting entitlement security.insecure is not allowed by build daemon configuration',
  ],
  ['context', 'bad-input', 'the build failed: unable to prepare context: path "nodir" not found'],
  [
    'image',
    'build-failed',
    'from.Dockerfile:1: FROM 127.0.0.1:5871/none/base:1: 127.0.0.1:5871/none/base:1: failed to resolve source metadata for 127.0.0.1:5871/none/base:1: 127.0.0.1:5871/none/base:1: not found',
  ],
];

test.each([
  ['image', /base image .*sign in before this step/],
  ['limited', /limits how much is pulled: sign in/],
  ['ssh', /start an agent and set SSH_AUTH_SOCK/],
  ['git', /`github-token`.*GIT_AUTH_TOKEN/],
] as const)('says what to do about what the builder could not reach: %s', (log, next) => {
  const { code, hint } = buildFailure(ended(LOGS[log]));
  expect(code).toBe('build-failed');
  expect(hint).toMatch(next);
});

const ended = (stderr: string, code = 1) => ({ code, signal: null, stderr });

describe('buildFailure', () => {
  test.each(rows)('names what went wrong: %s', (log, code, message) => {
    const error = buildFailure(ended(LOGS[log]));
    expect(error.message).toBe(message);
    expect(error.code).toBe(code);
  });

  test("shows the failed step's last lines, without the seconds", () => {
    expect(buildFailure(ended(LOGS.instruction)).problems).toEqual([
      'last lines of [build 1/1] RUN ["/bin/sh","-c","echo one;    echo two >&2;    exit 3"]:',
      'one',
      'two',
    ]);
  });

  test('keeps the end of a long step, not its beginning', () => {
    const long = Array.from({ length: 500 }, (_, line) => `0.1 line ${line}`).join('\n');
    const { problems } = buildFailure(
      ended(`------\n > [1/1] RUN x:\n${long}\n------\nERROR: failed to solve: y\n`),
    );
    expect(problems.length).toBe(21);
    expect(problems.at(-1)).toBe('line 499');
  });

  test('says how to get emulation', () => {
    expect(buildFailure(ended(LOGS.emulation)).hint).toMatch(/tonistiigi\/binfmt.*BUILDPLATFORM/);
  });

  test.each([
    [
      'failed to push r.example.com/a: unexpected status from HEAD request to https://r.example.com/v2/: 401 Unauthorized',
      'credentials-rejected',
    ],
    [
      'failed to push r.example.com/a: failed to authorize: failed to fetch oauth token: denied',
      'credentials-rejected',
    ],
    [
      'failed to push r.example.com/a: server message: insufficient_scope: authorization failed',
      'not-allowed',
    ],
    [
      'failed to push r.example.com/a: unexpected status from POST request to https://r.example.com/v2/: 403 Forbidden',
      'not-allowed',
    ],
    ['OCI exporter is not supported for the docker driver. Switch to a different driver', 'builder-missing'],
  ])('tells %s', (words, code) => {
    expect(buildFailure(ended(`ERROR: failed to build: failed to solve: ${words}\n`)).code).toBe(code);
  });

  test('takes a silent end for the failure it is', () => {
    expect(buildFailure(ended('', 17)).message).toBe(
      'docker buildx ended with exit code 17 and said nothing',
    );
    expect(buildFailure({ code: null, signal: 'SIGKILL', stderr: '#1 x' }).message).toBe(
      'docker buildx was ended by SIGKILL',
    );
  });

  test('makes an error of any text', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(buildFailure(ended(text)).code in EXIT_OF).toBe(true);
      }),
    );
  });
});

describe('isCacheFailure', () => {
  const cacheLogs: readonly [string, string][] = [
    [
      'an exporter that cannot be set up',
      'ERROR: failed to build: failed to solve: failed to configure gha cache exporter: token is malformed: token contains an invalid number of segments\n',
    ],
    [
      'a registry that is down',
      '#8 CANCELED\n------\n > exporting cache to registry:\n------\nERROR: failed to build: failed to solve: error writing layer blob: failed to do request: Head "http://127.0.0.1:5999/v2/": connect: connection refused\n',
    ],
    ['a folder that cannot be made', 'ERROR: failed to build: mkdir /proc/nope: no such file or directory\n'],
    ['a parent that cannot be made', 'ERROR: failed to build: mkdir /proc: permission denied\n'],
    [
      'a driver that cannot export one',
      'ERROR: Cache export is not supported for the docker driver.\nSwitch to a different driver, or turn on the containerd image store, and try again.\nLearn more at https://docs.docker.com/go/build-cache-backends/\n',
    ],
  ];
  test.each(cacheLogs)('sees %s', (_, log) => {
    expect(isCacheFailure(ended(log), ['type=local,dest=/proc/nope,mode=max'])).toBe(true);
    expect(isCacheFailure(ended(log), [])).toBe(false);
  });

  test.each(Object.entries(LOGS))('does not take %s for one', (_, log) => {
    expect(
      isCacheFailure(ended(log), ['type=gha,scope=x', 'type=registry,ref=r.example.com/a:buildcache']),
    ).toBe(false);
  });

  test('does not build twice because a step speaks of a cache', () => {
    const log = LOGS.instruction.replaceAll('exit code: 3', 'cannot export cache');
    expect(isCacheFailure(ended(log), ['type=gha'])).toBe(false);
  });
});
