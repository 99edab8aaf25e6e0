import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, messageOf } from '../errors.ts';

/** What is trusted of one host besides everything else, and what this client shows of itself there. PEM texts. */
export interface HostTls {
  readonly ca: readonly string[];
  readonly client?: ClientCertificate;
}

/** A client certificate with its private key. */
export interface ClientCertificate {
  readonly cert: string;
  readonly key: string;
}

/** Folders that docker and podman look into, the system's before the user's. */
export function certificateFolders(home: string): string[] {
  const system = ['/etc/docker/certs.d', '/etc/containers/certs.d'];
  return [...system, ...['docker', 'containers'].map(tool => join(home, '.config', tool, 'certs.d'))];
}

/**
 * Certificates for one host (`host:port`, or the host alone for the port of https) from folders in docker's form:
 * `<folder>/<host>/*.crt` are authorities, `*.cert` with `*.key` of the same name is a client certificate. The first
 * folder that has something for the host counts. Undefined where none has. Throws `bad-input`.
 */
export async function certificatesFor(
  host: string,
  folders: readonly string[],
): Promise<HostTls | undefined> {
  const names = /:[0-9]+$/.test(host) ? [host] : [host, `${host}:443`];
  for (const folder of folders.flatMap(folder => names.map(name => join(folder, name)))) {
    const files = await filesOf(folder);
    const authorities = files.filter(name => name.endsWith('.crt'));
    const [cert] = files.filter(name => name.endsWith('.cert'));
    if (authorities.length === 0 && cert === undefined) continue;
    const ca = await Promise.all(authorities.map(name => readAuthority(join(folder, name), 'certs.d')));
    if (cert === undefined) return { ca };
    const paths = { cert: join(folder, cert), key: join(folder, cert.replace(/cert$/, 'key')) };
    return { ca, client: await readClientCertificate(paths, 'certs.d') };
  }
  return undefined;
}

/** Reads authorities in PEM form; `what` names the input or place in errors. Throws `bad-input`. */
export async function readAuthority(path: string, what: string): Promise<string> {
  const text = await read(path, what);
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  // TLS passes in silence over what has no end, and the chain is then broken for no reason that anybody sees.
  const begins = text.match(/-----BEGIN CERTIFICATE(?! )/g)?.length ?? 0;
  const ends = text.match(/-----END CERTIFICATE(?! )/g)?.length ?? 0;
  const all = Math.max(begins, ends);
  if (begins !== blocks.length || ends !== blocks.length) {
    throw new AppError(
      'bad-input',
      `${what}: ${path} is cut off: whole are ${blocks.length} of ${all} certificates (${begins} × BEGIN CERTIFICATE, ${ends} × END CERTIFICATE)`,
    );
  }
  const { X509Certificate } = await import('node:crypto');
  try {
    for (const block of blocks) new X509Certificate(block);
  } catch (cause) {
    throw new AppError('bad-input', `${what}: ${path} holds a certificate that cannot be read`, { cause });
  }
  if (blocks.length > 0) return text;
  const expected = 'in PEM form (-----BEGIN CERTIFICATE-----)';
  throw new AppError('bad-input', `${what}: ${path} holds no certificate ${expected}`);
}

/**
 * Reads a client certificate and the key that belongs to it. Throws `bad-input` with what is wrong with either, never with
 * any of the key.
 */
export async function readClientCertificate(
  paths: { readonly cert: string; readonly key: string },
  what: string,
): Promise<ClientCertificate> {
  const [cert, key] = await Promise.allSettled([
    readAuthority(paths.cert, what),
    readClientKey(paths.key, what),
  ]);
  if (cert.status === 'rejected' && key.status === 'rejected') throw both(what, [cert.reason, key.reason]);
  if (cert.status === 'rejected') throw cert.reason;
  if (key.status === 'rejected') throw key.reason;
  const { createPrivateKey, X509Certificate } = await import('node:crypto');
  if (!new X509Certificate(cert.value).checkPrivateKey(createPrivateKey(key.value))) {
    throw new AppError('bad-input', `${what}: ${paths.key} is not the key of the certificate ${paths.cert}`);
  }
  return { cert: cert.value, key: key.value };
}

/** Reads a private key without a passphrase, in PEM form. Throws `bad-input`, never with any of it. */
export async function readClientKey(path: string, what: string): Promise<string> {
  const key = await read(path, what);
  const refuse = (why: string): never => {
    throw new AppError('bad-input', `${what}: ${path} ${why}`);
  };
  if (/ENCRYPTED/.test(key)) refuse('has a passphrase; give the key without one');
  const { createPrivateKey } = await import('node:crypto');
  return attempt(() => createPrivateKey(key)) === undefined
    ? refuse('holds no private key in PEM form')
    : key;
}

/** Two failures in one. What is no `AppError` is a defect and passes as it is. */
function both(what: string, failures: readonly unknown[]): unknown {
  const strange = failures.find(failure => !(failure instanceof AppError));
  if (strange !== undefined) return strange;
  return new AppError('bad-input', `${what}: neither can be used`, { problems: failures.map(messageOf) });
}

/** The parser's own words may quote what it read, so only that it failed is told. */
function attempt<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw new AppError('bad-input', `certs.d: ${folder} cannot be read: ${messageOf(cause)}`, { cause });
  }
}

async function read(path: string, what: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('bad-input', `${what}: ${path} cannot be read: ${messageOf(cause)}`, { cause });
  });
}
