import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, pkcs8 } from '../sign/cosign.ts';
import { onPath } from '../support/need.ts';
import { INSTALLATION } from '../support/processes.ts';
import { startDockerRegistry } from '../support/real-registries.ts';
import { writeSampleLayout } from '../support/sample-image.ts';
import { type Contestant, interleave } from './measure.ts';
import { printMeasured } from './table.ts';

/** The committed bundle, or that of the folder CFCR_TEST_ENTRY. */
const CLI = join(INSTALLATION, 'dist/cli/index.js');
const COMMIT = 'a1'.repeat(20);
const UNLOGGED = ['--tlog-upload=false', '--use-signing-config=false', '--yes'];
/** Where each run's own repository is put into the arguments. */
const PLACE = '{place}';

/**
 * Signing and verifying with a key sealed by a password, as whole processes beside cosign, on docker-registry. Ours
 * signs within a release whose image is stored and named already, the same run without signing beside it.
 */
export async function benchSigning(rounds: number): Promise<void> {
  for (const program of ['docker-registry', 'cosign']) {
    if (onPath(program)) continue;
    console.log(`\nSigning: skipped, ${program} is not on PATH`);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'cfcr-bench-'));
  const registry = await startDockerRegistry();
  try {
    const env = { PATH: process.env['PATH'], HOME: folder, COSIGN_PASSWORD: 'bench' };
    execFileSync('cosign', ['generate-key-pair'], { cwd: folder, env, stdio: 'ignore' });
    const digest = await writeSampleLayout(join(folder, 'layout'), { version: 'v1.2.3', revision: COMMIT });
    await writeFile(join(folder, 'plain.pem'), pkcs8(generate('P-256').privateKey));
    const release = ['push', '--images', PLACE, '--oci-layout', 'layout', '--git-ref', 'refs/tags/v1.2.3'];
    const ours = (name: string, args: readonly string[]): Contestant => ({
      name,
      program: process.execPath,
      args: [CLI, ...args],
      env,
      cwd: folder,
    });
    const cosign = (...args: readonly string[]): Contestant => ({
      name: `cosign ${args[0]}`,
      program: 'cosign',
      args,
      env,
      cwd: folder,
    });
    const unsigned = [...release, '--git-sha', COMMIT];
    const sign = [...unsigned, '--sign', 'key', '--sign-key', 'cosign.key'];
    const reference = `${PLACE}@${digest}`;
    let repositories = 0;
    /** A repository of its own for each run, with what the run is about in it. */
    const on = (first: readonly string[]) => async (contestant: Contestant) => {
      const place = `${registry.host}/bench/app-${repositories++}`;
      const at = (args: readonly string[]) => args.map(word => word.replace(PLACE, place));
      execFileSync(process.execPath, [CLI, ...at(first)], { cwd: folder, env, stdio: 'ignore' });
      return { ...contestant, args: at(contestant.args) };
    };
    const signing = await interleave(
      [
        cosign('sign', '--key', 'cosign.key', ...UNLOGGED, reference),
        ours('cfcr-push push, signing', sign),
        ours('the same with a key in the clear', [...unsigned, '--sign', 'key', '--sign-key', 'plain.pem']),
        ours('the same without signing', unsigned),
      ],
      rounds,
      on(unsigned),
    );
    const verifying = await interleave(
      [
        cosign('verify', '--key', 'cosign.pub', '--insecure-ignore-tlog=true', reference),
        ours('cfcr-push verify', ['verify', '--from', reference, '--verify-key', 'cosign.pub']),
      ],
      rounds,
      on(sign),
    );
    for (const [what, results] of [
      ['Signing', signing],
      ['Verifying', verifying],
    ] as const) {
      const [first] = results;
      if (first) printMeasured(`${what}: an image of two platforms, ${rounds} runs each`, results, first);
    }
  } finally {
    await registry.close();
    await rm(folder, { recursive: true, force: true });
  }
}
