import type { Platform } from './descriptor.ts';

/**
 * The operating systems and processors that images can be for: the names of Go's ports, which image-spec config.md
 * refers to. Read them as a check on what people type; what a registry holds may name others.
 */
export const OPERATING_SYSTEMS: readonly string[] = [
  'linux',
  'windows',
  'darwin',
  'freebsd',
  'netbsd',
  'openbsd',
  'dragonfly',
  'solaris',
  'illumos',
  'aix',
  'plan9',
  'android',
  'ios',
  'js',
  'wasi',
  'wasip1',
];
export const ARCHITECTURES: readonly string[] = [
  'amd64',
  'arm64',
  'arm',
  '386',
  'ppc64le',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64le',
  'mips64',
  'mipsle',
  'mips',
  'wasm',
];

/** The part of a platform that no image has, with the names there are; undefined where all of it is known. */
export function unknownPart({
  os,
  architecture,
}: Platform): { readonly part: string; readonly known: readonly string[] } | undefined {
  if (!OPERATING_SYSTEMS.includes(os)) return { part: os, known: OPERATING_SYSTEMS };
  return ARCHITECTURES.includes(architecture) ? undefined : { part: architecture, known: ARCHITECTURES };
}
