import type { Digest } from './digest.ts';

/** Key and value text attached to content (image-spec annotations.md). */
export type Annotations = Readonly<Record<string, string>>;

/** Points at content by digest (image-spec descriptor.md). */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
  readonly annotations?: Annotations;
  readonly platform?: Platform;
  readonly artifactType?: string;
  /** Base64 of the content itself, for small content (descriptor.md#embedded-content). */
  readonly data?: string;
}

/** What an image of an index runs on (image-spec image-index.md). */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
  readonly 'os.version'?: string;
  readonly 'os.features'?: readonly string[];
}

const DEFAULT_VARIANT: Readonly<Record<string, string>> = { arm64: 'v8', arm: 'v7' };
const ARCHITECTURE_ALIAS: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  i386: '386',
  armhf: 'arm',
};

/**
 * Reads `os/arch[/variant]` as Docker and containerd do: aliases resolved, arm64's v8 left out, arm's v7 spelled out.
 * Returns undefined when the text has another form.
 */
export function parsePlatform(text: string): Platform | undefined {
  const match = /^([a-z0-9]+)\/([a-z0-9_-]+)(?:\/([a-z0-9._-]+))?$/i.exec(text.trim());
  if (!match?.[1] || !match[2]) return undefined;
  const given = match[2].toLowerCase();
  const architecture = ARCHITECTURE_ALIAS[given] ?? given;
  const variant = match[3]?.toLowerCase() ?? (architecture === 'arm' ? DEFAULT_VARIANT.arm : undefined);
  const os = match[1].toLowerCase();
  if (variant === undefined || (architecture === 'arm64' && variant === 'v8')) return { os, architecture };
  return { os, architecture, variant };
}

/** `os/arch[/variant]`, the form users write. */
export function formatPlatform(platform: Platform): string {
  const variant =
    platform.variant && !(platform.architecture === 'arm64' && platform.variant === 'v8')
      ? `/${platform.variant}`
      : '';
  return `${platform.os}/${platform.architecture}${variant}`;
}

/** True for entries of an index that run nowhere: BuildKit's attestation manifests carry unknown/unknown. */
export function isUnknownPlatform(platform: Platform | undefined): boolean {
  return platform?.os === 'unknown' || platform?.architecture === 'unknown';
}
