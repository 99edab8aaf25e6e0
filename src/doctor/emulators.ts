import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Platform, parsePlatform } from '../oci/descriptor.ts';

/** What the kernel can hand to an emulator. */
export type Emulators =
  | {
      readonly kind: 'known';
      readonly platforms: readonly Platform[];
      /** Names of handlers that only work outside of containers. */
      readonly loose: readonly string[];
    }
  | { readonly kind: 'unknown'; readonly why: string };

/** Where Linux lists its handlers of foreign programs (Documentation/admin-guide/binfmt-misc.rst). */
export const BINFMT = '/proc/sys/fs/binfmt_misc';

/** QEMU's names of processors in the words of images. */
const ARCHITECTURES: Readonly<Record<string, string>> = {
  aarch64: 'arm64',
  arm: 'arm/v7',
  i386: '386',
  x86_64: 'amd64',
  ppc64le: 'ppc64le',
  s390x: 's390x',
  riscv64: 'riscv64',
  mips64: 'mips64',
  mips64el: 'mips64le',
  loongarch64: 'loong64',
};

/** Reads the handlers of QEMU that are switched on. What cannot be read is unknown, not none. */
export async function readEmulators(folder: string): Promise<Emulators> {
  const files = await readdir(folder).catch((): string[] => []);
  // An empty folder is what containers see of it; mounted, it always has this file.
  if (!files.includes('status')) return { kind: 'unknown', why: `${folder} is not mounted here` };
  const names = files.filter(name => name.startsWith('qemu-')).sort();
  const handlers = await Promise.all(
    names.map(async name => ({ name, text: await readFile(join(folder, name), 'utf8').catch(() => '') })),
  );
  const enabled = handlers.filter(({ text }) => /^enabled$/m.test(text));
  return {
    kind: 'known',
    platforms: enabled.flatMap(({ name }) => {
      const architecture = ARCHITECTURES[name.slice('qemu-'.length)];
      return architecture === undefined ? [] : (parsePlatform(`linux/${architecture}`) ?? []);
    }),
    loose: enabled.filter(({ text }) => !/^flags:.*F/m.test(text)).map(({ name }) => name),
  };
}
