import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type TemporaryFolder, temporaryFolder } from '../../src/system/files.ts';

/** A registry of somebody else's, running as its own process. */
export interface RealRegistry {
  /** `127.0.0.1:PORT`, plain HTTP. */
  readonly host: string;
  /** Kills the process and removes its folder. */
  close(): Promise<void>;
}

/** A start takes a fraction of a second; a busy machine gets this long. */
const START_MS = 30_000;

/** docker-registry 2.8 (`distribution`): no referrers, no deletion of tags; everything else can be deleted, unless `deletes` is false. */
export async function startDockerRegistry(
  extra: Readonly<Record<string, unknown>> = {},
  deletes = true,
): Promise<RealRegistry> {
  const folder = await temporaryFolder('docker-registry');
  const port = await freePort();
  const config = {
    version: '0.1',
    log: { level: 'error' },
    storage: { filesystem: { rootdirectory: join(folder.path, 'data') }, delete: { enabled: deletes } },
    http: { addr: `127.0.0.1:${port}` },
    ...extra,
  };
  const file = join(folder.path, 'config.yml');
  await writeFile(file, JSON.stringify(config)); // JSON is YAML.
  return supervise('docker-registry', ['serve', file], { folder, port });
}

/** olareg: referrers, deletion of everything, cancelling of uploads. */
export async function startOlareg(): Promise<RealRegistry> {
  const folder = await temporaryFolder('olareg');
  const port = await freePort();
  const where = ['--addr', '127.0.0.1', '--port', String(port), '--dir', folder.path];
  return supervise('olareg', ['serve', ...where, '--api-delete', '--api-blob-delete'], { folder, port });
}

interface Place {
  readonly folder: TemporaryFolder;
  readonly port: number;
}

async function supervise(
  program: string,
  args: readonly string[],
  { folder, port }: Place,
): Promise<RealRegistry> {
  // Into a file: nobody reads a pipe while a test waits for a child, and a full one stops the registry.
  const words = await open(join(folder.path, 'stderr.log'), 'w+');
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', words.fd] });
  const exited = new Promise<void>(resolve =>
    child.once('close', () => resolve()).once('error', () => resolve()),
  );
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill); // A test run that is interrupted leaves no server behind.
  const close = async (): Promise<void> => {
    process.off('exit', kill);
    kill();
    await exited;
    await words.close();
    await folder.remove();
  };
  if (await answers(`http://127.0.0.1:${port}/v2/`, child)) return { host: `127.0.0.1:${port}`, close };
  const said = await readFile(join(folder.path, 'stderr.log'), 'utf8');
  await close();
  throw new Error(`${program} does not answer: ${said.slice(-2000)}`);
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  const end = Date.now() + START_MS;
  while (Date.now() < end && child.exitCode === null && child.signalCode === null) {
    const ok = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      response => response.ok || response.status === 401, // It may ask for a password.
      () => false, // Not listening yet.
    );
    if (ok) return true;
    await delay(25);
  }
  return false;
}

/** A port that was free a moment ago; neither server can choose one itself and say which. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
