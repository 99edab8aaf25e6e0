import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TOOLS = process.env['CFCR_TEST_TOOLS'] ?? '';
const PLATFORMS = ['amd64', 'arm64'] as const;

/** One static program for each platform: all that an image needs where no base image can be pulled. */
const programOf = (architecture: string) => join(TOOLS, `busybox-${architecture}`);

/** True when the programs for both platforms are on this machine. */
export function havePrograms(): boolean {
  return PLATFORMS.every(architecture => existsSync(programOf(architecture)));
}

/** Its RUN says which processor it ran on: under emulation for every platform but the machine's own. */
export const DOCKERFILE = `FROM scratch
ARG TARGETARCH
COPY --chmod=755 busybox-\${TARGETARCH} /bin/busybox
RUN ["/bin/busybox", "sh", "-c", "/bin/busybox uname -m > /machine"]
COPY notes.txt /
ENTRYPOINT ["/bin/busybox", "cat", "/machine", "/notes.txt"]
`;

/** A real git repository with something to build, and a home folder beside it that holds no credential. */
export interface GitProject {
  readonly path: string;
  readonly home: string;
  /** A folder that is nobody's yet. */
  folder(): string;
  write(file: string, content: string): void;
  git(...args: readonly string[]): string;
  /** Commits everything with these notes in the image, and gives the commit's id. */
  commit(notes: string): string;
  remove(): void;
}

/** Times a minute apart: what was committed later is later. */
let minutes = 0;

/** A repository on branch `main`, without commits, that says it comes from https://github.com/team/app. */
export function createGitProject(dockerfile = DOCKERFILE): GitProject {
  const root = mkdtempSync(join(tmpdir(), 'cfcr-e2e-'));
  const [path, home] = [join(root, 'app'), join(root, 'home')];
  mkdirSync(path);
  mkdirSync(home);
  const write = (file: string, content: string) => writeFileSync(join(path, file), content);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', path, ...args], {
      encoding: 'utf8',
      env: gitEnvironment(),
      stdio: 'pipe',
    }).trim();
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', 'https://github.com/team/app.git');
  write('Dockerfile', dockerfile);
  if (havePrograms())
    for (const architecture of PLATFORMS)
      copyFileSync(programOf(architecture), join(path, `busybox-${architecture}`));
  return {
    path,
    home,
    folder: () => mkdtempSync(join(root, 'folder-')),
    write,
    git,
    commit: notes => {
      write('notes.txt', `${notes}\n`);
      git('add', '--all');
      git('commit', '-q', '--allow-empty', '-m', notes);
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function gitEnvironment() {
  minutes += 1;
  const date = `${1_767_225_600 + 60 * minutes} +0000`;
  return {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
    GIT_COMMITTER_DATE: date,
  };
}
