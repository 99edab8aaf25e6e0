import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Diagnosis, DoctorCheck } from '../../src/report/doctor.ts';
import { run } from '../../src/run.ts';
import { temporaryFolder } from '../../src/system/files.ts';

const HOME = new URL('../..', import.meta.url).pathname;

/** How a run ended, with everything that people and programs saw of it. */
export interface Examined {
  readonly code: number;
  readonly checks: readonly DoctorCheck[];
  readonly log: string;
  readonly stdout: string;
  readonly error:
    | { readonly code: string; readonly message: string; readonly problems: readonly string[] }
    | undefined;
}

/** A folder to look from, a home without credentials, and the programs that are to be on PATH. */
export interface DoctorStage {
  readonly folder: string;
  readonly home: string;
  write(file: string, text: string): string;
  /** Makes the folder a clone with one commit on `main`. */
  clone(): void;
  /** A PATH on which only these programs are. */
  path(...programs: readonly string[]): string;
  doctor(inputs: Readonly<Record<string, string>>, env?: Readonly<Record<string, string>>): Promise<Examined>;
}

/** Makes one; it goes with the test. */
export async function doctorStage(): Promise<DoctorStage> {
  const { path: root, remove } = await temporaryFolder('doctor');
  onTestFinished(remove);
  const [folder, home] = [join(root, 'app'), join(root, 'home')];
  for (const path of [folder, home]) mkdirSync(path);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
      stdio: 'ignore',
    });
  return {
    folder,
    home,
    write: (file, text) => {
      writeFileSync(join(folder, file), text);
      return join(folder, file);
    },
    clone: () => {
      git('init', '-q', '-b', 'main');
      git('commit', '-q', '--allow-empty', '-m', 'one');
    },
    path: (...names) => {
      const bin = join(root, `bin-${names.join('-')}`);
      mkdirSync(bin);
      for (const name of names)
        symlinkSync(
          execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim(),
          join(bin, name),
        );
      return bin;
    },
    doctor: async (inputs, env = {}) => {
      const [out, log]: [string[], string[]] = [[], []];
      const code = await run('cli', {
        argv: [
          'doctor',
          '--json',
          ...Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]),
        ],
        env: { PATH: process.env['PATH'], HOME: home, ...env },
        cwd: folder,
        platform: 'linux',
        arch: 'x64',
        nodeVersion: process.versions.node,
        stdout: { write: text => out.push(text) },
        stderr: { write: text => log.push(text) },
        home: HOME,
        toolVersion: '0.0.0-test',
      });
      const stdout = out.join('');
      const document = JSON.parse(stdout) as Diagnosis & Pick<Examined, 'error'>;
      return { code, checks: document.checks ?? [], log: log.join(''), stdout, error: document.error };
    },
  };
}
