/**
 * Which names in the documents stand for what, when their commands are run. Each host is a registry of its own inside
 * the test: what is promoted from one to another really moves.
 */
export const HOSTS = [
  'registry.example.com',
  'dev.example.com',
  'prod.example.com',
  'harbor.example.com',
  'ghcr.io',
] as const;

/** Hosts on which nothing has been published yet. */
export const EMPTY: readonly string[] = ['prod.example.com'];

/**
 * What has been published on all others before the commands of a block run: a release, signed, with SBOM and
 * provenance, and the image of a request.
 */
export const PUBLISHED = { images: 'team/app', version: 'v1.2.3', request: 123 } as const;

/** Programs that a block may use, besides the shell's own, git and this tool; without them it is skipped. */
export const CLIENTS = ['docker', 'cosign', 'oras', 'crane', 'helm', 'skopeo', 'syft', 'jq', 'tar'] as const;

/** Why a block need not run. Anything else is run. */
export const REASONS = [
  'installs packages',
  'needs an account',
  'needs a cluster',
  'needs a private network',
  'needs several machines',
  'needs the public sigstore',
  'runs for minutes',
] as const;

/** The text of a block with the addresses of this test: hosts, and the digest that `sha256:…` stands for. */
export function withStandIns(
  text: string,
  found: { readonly hosts: ReadonlyMap<string, string>; readonly digest: string },
): string {
  const standing = [...found.hosts].reduce(
    (words, [name, host]) =>
      words.replace(new RegExp(`(?<![\\w.-])${name.replaceAll('.', '\\.')}`, 'g'), host),
    text,
  );
  return standing.replaceAll('sha256:…', found.digest);
}
