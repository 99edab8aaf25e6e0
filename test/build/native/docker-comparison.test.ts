import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { BuildRequest } from '../../../src/build/builder.ts';
import { openLayout } from '../../../src/build/layout/open.ts';
import { dockerAnswers, need } from '../../support/need.ts';
import { AMD64, ARM64, buildNative, contextOf, type Files } from './fixture.ts';
import { type FlatImage, flatten } from './flatten.ts';

/**
 * Builds each Dockerfile with BuildKit and natively and compares the files (kind, mode, owner, content) and the config.
 * What differs on purpose is listed at `nativeBuilder`; contexts here have only modes that both keep.
 */
interface Case {
  readonly name: string;
  readonly dockerfile: string;
  readonly files?: Files;
  readonly request?: Pick<Partial<BuildRequest>, 'target' | 'buildArgs' | 'platforms' | 'labels'>;
}

const TREE: Files = {
  'one.txt': 'one',
  'two.txt': 'two',
  tool: { run: '#!/bin/sh\n' },
  'dir/a': 'a',
  'dir/sub/b': 'b',
  'dir/link': { link: 'a' },
  'dir/run': { run: 'x' },
  'link-to-file': { link: 'dir/a' },
  'link-to-dir': { link: 'dir' },
  'links/absolute': { link: '/real/place' },
  'links/relative': { link: 'real' },
  'with space/in name': 's',
  'empty/': '',
};
const PASSWD: Files = {
  passwd: 'root:x:0:0::/:/bin/sh\napp:x:1000:2000::/:/bin/sh\n',
  group: 'root:x:0:\napp:x:3000:\nstaff:x:4000:\n',
};

function archive(...options: string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'native-archive-'));
  try {
    mkdirSync(join(folder, 'in/deep'), { recursive: true });
    writeFileSync(join(folder, 'in/file'), 'packed', { mode: 0o600 });
    writeFileSync(join(folder, 'in/deep/run'), 'run', { mode: 0o755 });
    execFileSync('sh', ['-c', 'ln -s /abs in/absolute; ln -s deep in/way; ln in/file in/hard'], {
      cwd: folder,
    });
    return execFileSync('tar', [
      '-c',
      '--owner=7',
      '--group=8',
      '--sort=name',
      ...options,
      '-C',
      folder,
      'in',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const CASES: readonly Case[] = [
  {
    name: 'files, folders and links, to every form of destination',
    files: TREE,
    dockerfile: `FROM scratch
COPY one.txt /file
COPY one.txt /folder/
COPY one.txt /folder/dot/.
COPY dir /contents
COPY dir/. /contents2/
COPY one.txt two.txt dir /many/
COPY link-to-file /followed/file
COPY link-to-dir /followed/dir
COPY links/ /
COPY one.txt /absolute/through
COPY one.txt /relative/
COPY ["with space/in name", "/quoted name/"]
COPY ../../one.txt /above
COPY one.txt two.txt tool ./
COPY empty /empty
COPY one.txt /file/../normal
COPY . /all/`,
  },
  {
    name: 'patterns',
    files: { ...TREE, 'a[1].txt': 'brackets', 'b-x': '', 'c-x': '' },
    dockerfile: `FROM scratch
COPY *.txt /txt/
COPY nomatch* /nothing/
COPY one.txt nomatch* /optional/
COPY d*/[a-l]* /classes/
COPY ?ne.txt /question/
COPY [^b]-x /negated/
COPY a[[]1].txt /escaped/
COPY dir/*/b /deep/
COPY dir* /dirs/
COPY di? /single`,
  },
  {
    name: 'owners and modes',
    files: { ...TREE, ...PASSWD },
    dockerfile: `FROM scratch
COPY passwd group /etc/
COPY --chown=app dir /named/deep/
COPY --chown=app:staff one.txt /named-group/file
COPY --chown=5 dir /number
COPY --chown=5:6 one.txt /number-group/deep/file
COPY --chown=0:staff one.txt /mixed
COPY --chmod=640 dir /octal/deep
COPY --chmod=0711 one.txt /octal-file/f
COPY --chmod=755 one.txt dir /octal-many/
COPY --chmod=u=rwX,go= dir /symbolic/
COPY --chmod=+x one.txt /plus-x
COPY --chmod=a+w one.txt /plus-w
COPY --chmod=go-r one.txt /minus-r
COPY --chmod=u+s,g=rx one.txt /setuid
COPY --chown=9:9 --chmod=600 dir /octal/
COPY --link one.txt /linked/
COPY two.txt /octal/deep/a`,
  },
  {
    name: 'working directories and users',
    files: { ...TREE, ...PASSWD },
    dockerfile: `FROM scratch
COPY passwd group /etc/
WORKDIR relative
WORKDIR deeper/../other
COPY one.txt .
COPY one.txt ./sub/
USER app
WORKDIR /by-name/deep
USER 5
WORKDIR /by-number
USER 5:6
WORKDIR /by-both
USER app:staff
WORKDIR /by-names
WORKDIR /etc
COPY two.txt file`,
  },
  {
    name: 'stages, by name and by number, and stages that are not needed',
    files: { ...TREE, ...PASSWD },
    dockerfile: `ARG BASE=scratch
FROM \${BASE} AS Build
COPY --chown=3:4 --chmod=700 dir /out/dir
COPY links /out/links
ENV FROM_BUILD=yes
LABEL built=1
CMD ["inherited"]
WORKDIR /out
FROM build AS middle
COPY one.txt one
ENTRYPOINT ["/entry"]
FROM scratch AS unused
COPY does-not-exist /
FROM scratch
COPY --from=build /out/ /copied/
COPY --from=BUILD out/dir/a /single
COPY --from=0 /out/d* /pattern/
COPY --from=middle --chown=8 /out /owned
`,
  },
  {
    name: 'a stage on a stage, as the target',
    files: TREE,
    dockerfile: `FROM scratch AS base
COPY one.txt /one
ENV A=1 B=2
USER 1
EXPOSE 1
VOLUME /v
CMD ["base"]
FROM base AS wanted
ENV A=3
COPY two.txt /two
CMD ["wanted"]
FROM scratch
COPY dir /`,
    request: { target: 'wanted' },
  },
  {
    name: 'variables in every place',
    files: TREE,
    dockerfile: `ARG GLOBAL=global
ARG FROM_GLOBAL=\${GLOBAL}-more
FROM scratch
ARG GLOBAL
ARG FROM_GLOBAL
ARG PASSED=default
ARG UNSET
ARG LATER=\${PASSED}/x
ENV WORD=hello EMPTY=
ENV a=$WORD b=\${WORD}! c=\${NOPE:-def$WORD} d=\${EMPTY:-empty} e=\${EMPTY-unset} f=\${WORD:+alt} g=\${NOPE+alt} h=\${NOPE:+x}
ENV q1="a b $WORD" q2='a b $WORD' q3=a\\ b q4="q\\"q" q5="\\$WORD" q6=\\$WORD q7="a\\b" q8='a\\b'
ENV p1=\${WORD#h*l} p2=\${WORD##h*l} p3=\${WORD%l*o} p4=\${WORD%%l*o} p5=\${WORD/l/L} p6=\${WORD//l/L} p7=$$ p8=$WORD$WORD
ENV old form  with "quotes" and $WORD
ENV WORD=bye kept=$WORD
LABEL g=$GLOBAL fg=$FROM_GLOBAL passed=$PASSED later=$LATER unset=x\${UNSET}x key\${EMPTY}s="multi\\
line" 'single quoted'="x" old.l=1
LABEL old form of label
ARG WORD=from-arg
LABEL who=$WORD
WORKDIR /$WORD/\${GLOBAL}
COPY \${NOPE:-one}.txt $WORD-\${PASSED}
EXPOSE $UNSET 80 \${EMPTY:-90-92}/udp 53/TCP 080
VOLUME /$WORD "/q" /j
USER \${UNSET:-12}
STOPSIGNAL \${NOPE:-SIGKILL}
CMD echo $WORD "x"`,
    request: { buildArgs: { PASSED: 'passed' } },
  },
  {
    name: 'commands in both forms, shells, health checks and the rest',
    dockerfile: `# escape=\\
FROM scratch
MAINTAINER Me <me@example.com>
CMD ["first"]
ENTRYPOINT echo $HOME && \\
  # a comment inside
  true

SHELL ["/bin/ash", "-eo", "pipefail", "-c"]
CMD ls  -l   "x"
HEALTHCHECK --interval=1m30s --timeout=3s --start-period=500ms --start-interval=2s --retries=4 CMD ["/check", "-x"]
VOLUME ["/json one", "/two"]
STOPSIGNAL 9
EXPOSE 8080`,
  },
  {
    name: 'an entrypoint removes the command of the stage below, not its own',
    dockerfile: `FROM scratch AS a
CMD ["a"]
FROM a AS b
ENTRYPOINT ["/b"]
HEALTHCHECK CMD curl -f localhost || exit 1
FROM b
CMD not json ['x']
ENTRYPOINT ["/c"]
HEALTHCHECK NONE`,
  },
  {
    name: 'heredocs',
    dockerfile: `FROM scratch
ENV X=expanded
COPY <<file.txt /dir/
hello $X \\$X "q" 'z' \${NOPE:-d}
file.txt
COPY <<-"EOF" /raw
	tabs are gone $X
EOF
COPY --chmod=755 --chown=1:2 <<one <<two /both/
first
one
second
two
ADD <<EOF /added
from add
EOF`,
  },
  {
    name: 'archives that ADD unpacks',
    files: {
      ...TREE,
      'plain.tar': { bytes: archive() },
      'packed.tar.gz': { bytes: archive('-z') },
      'packed.tar.zst': { bytes: archive('--zstd') },
      'no-extension': { bytes: archive('-z') },
      'text.gz': { bytes: execFileSync('gzip', ['-nc'], { input: 'no archive' }) },
    },
    dockerfile: `FROM scratch
ADD plain.tar /plain/
ADD packed.tar.gz /gz/into
ADD packed.tar.zst /zst
ADD --chown=9 no-extension /owned/
ADD text.gz one.txt /files/
ADD dir /dir
ADD --chmod=600 one.txt /mode
COPY plain.tar /kept/
ADD --unpack=false plain.tar /kept2/`,
  },
  {
    name: '.dockerignore',
    files: {
      '.dockerignore':
        '# comment\n\n/top\n./dotted\n*.log\n!keep.log\n**/deep.txt\nfolder\n!folder/in/again.txt\nspace \nq?x\n[xy].z\nglob/**/end\nlast/*\n!last/back\nlast/back\n!last/back/really\n  # not a comment\n',
      'top/x': '',
      'sub/top': '',
      dotted: '',
      'a.log': '',
      'sub/a.log': '',
      'keep.log': '',
      'deep.txt': '',
      'a/deep.txt': '',
      'a/b/deep.txt': '',
      'a/shallow.txt': '',
      'folder/out': '',
      'folder/in/again.txt': '',
      'folder/in/not.txt': '',
      space: '',
      qqx: '',
      qqqx: '',
      'x.z': '',
      'z.z': '',
      'glob/end': '',
      'glob/1/end': '',
      'glob/1/2/end': '',
      'glob/1/2/start': '',
      'last/gone': '',
      'last/back/no': '',
      'last/back/really': '',
    },
    dockerfile: 'FROM scratch\nCOPY . /all/\nCOPY a /a/',
  },
  {
    name: 'platform arguments, for two platforms',
    files: { 'bin/amd64/app': { run: 'a' }, 'bin/arm64/app': { run: 'b' }, shared: 'same for both' },
    request: { platforms: [AMD64, ARM64], labels: { added: 'by flag', own: 'from flag' } },
    dockerfile: `FROM --platform=$BUILDPLATFORM scratch AS build
ARG TARGETARCH
ARG TARGETOS
ARG TARGETVARIANT
COPY bin/$TARGETARCH/app /\${TARGETOS}/app
FROM scratch
ARG TARGETPLATFORM BUILDPLATFORM TARGETARCH=own
LABEL target=$TARGETPLATFORM build=$BUILDPLATFORM own=$TARGETARCH none=$TARGETOS
COPY shared /shared
COPY --from=build /linux/ /
ENTRYPOINT ["/app"]`,
  },
];

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'native-docker-'));
  return () => rmSync(scratch, { recursive: true, force: true });
});

for (const [index, each] of CASES.entries()) {
  test(`the same image as docker's: ${each.name}`, { timeout: 120_000 }, async testContext => {
    need(testContext, dockerAnswers(), 'no docker daemon answers');
    using context = contextOf({ ...each.files, Dockerfile: each.dockerfile });
    const built = await buildNative(context.path, each.request);
    try {
      const ours = await flatten(built.content, built.digest);
      const layout = await openLayout(buildWithDocker(context.path, each, join(scratch, String(index))));
      const theirs = await flatten(layout, layout.root.digest);
      expect(Object.keys(ours)).toEqual(Object.keys(theirs));
      for (const [platform, image] of Object.entries(theirs)) {
        expect(comparable(ours[platform])).toEqual(comparable(image));
      }
    } finally {
      await built.dispose();
    }
  });
}

function buildWithDocker(context: string, { request }: Case, dest: string): string {
  const args = ['buildx', 'build', '--provenance=false', '--progress=quiet'];
  args.push(
    `--platform=${(request?.platforms ?? [AMD64]).map(({ os, architecture }) => `${os}/${architecture}`).join(',')}`,
  );
  for (const [key, value] of Object.entries(request?.buildArgs ?? {}))
    args.push('--build-arg', `${key}=${value}`);
  for (const [key, value] of Object.entries(request?.labels ?? {})) args.push('--label', `${key}=${value}`);
  if (request?.target !== undefined) args.push('--target', request.target);
  execFileSync('docker', [...args, `--output=type=oci,tar=false,dest=${dest}`, context], { stdio: 'pipe' });
  return dest;
}

/** What a user of the image can see. ArgsEscaped is BuildKit's alone, and means nothing on Linux. */
function comparable(image: FlatImage | undefined): unknown {
  const { ArgsEscaped: _, ...config } = image?.config.config ?? {};
  return {
    files: image?.files,
    config,
    author: image?.config.author,
    architecture: image?.config.architecture,
    os: image?.config.os,
    history: image?.config.history?.length,
  };
}
