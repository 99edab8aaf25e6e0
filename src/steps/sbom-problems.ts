import { resolve } from 'node:path';
import type { SbomGoods } from '../attach/sbom-entries.ts';
import type { SbomEntry } from '../attach/sbom-input.ts';
import { readSbomInput } from '../attach/sbom-input.ts';
import type { Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import type { Platform } from '../oci/descriptor.ts';
import { parsePlatform } from '../oci/descriptor.ts';
import { readPlatforms } from './platform-list.ts';
import { partsOf } from './platforms.ts';

type Needs = Pick<Deps, 'inputs' | 'cwd' | 'machine' | 'command'>;

/**
 * What is wrong with the files of the input `sbom`, before anything is built. Those of charts by name wait until their
 * names are known.
 */
export async function sbomProblems(deps: Needs): Promise<readonly string[]> {
  const entries = entriesOf(deps).filter(({ pattern }) => !pattern.includes('{chart}'));
  if (entries.length === 0) return [];
  const { sbomFileProblems } = await import('../attach/sbom-files.ts');
  return sbomFileProblems(entries, await platformsOf(deps), deps.cwd);
}

/** The same once it is known what the release publishes: files that are for nothing in it, and files of charts by name. */
export async function sbomGoodsProblems(deps: Needs, goods: SbomGoods): Promise<readonly string[]> {
  const entries = entriesOf(deps);
  const problems = goods.image ? [] : idle(deps);
  if (entries.length === 0) return problems;
  const { strayEntries } = await import('../attach/sbom-entries.ts');
  const stray = strayEntries(entries, goods);
  if (stray.length > 0) return [...problems, ...stray];
  const { sbomFileProblems } = await import('../attach/sbom-files.ts');
  const named = entries
    .filter(({ pattern }) => pattern.includes('{chart}'))
    .flatMap(({ pattern, chart }) =>
      (chart === undefined ? goods.charts : [chart]).map(name => ({
        pattern: pattern.replaceAll('{chart}', name),
      })),
    );
  return [...problems, ...(await sbomFileProblems(named, [], deps.cwd))];
}

function entriesOf({ inputs }: Needs): readonly SbomEntry[] {
  const wish = readSbomInput(inputs.text('sbom'));
  return wish.kind === 'files' ? wish.entries : [];
}

/** What can only be about images, where there is none. */
function idle({ inputs }: Needs): readonly string[] {
  const wish = readSbomInput(inputs.text('sbom'));
  const hint = 'none is published; give the documents of charts as files in `sbom`';
  return [
    ...(wish.kind === 'buildkit' && wish.isOn ? [`sbom: BuildKit describes images, and ${hint}`] : []),
    ...(inputs.text('sbom-generator') === 'syft' ? [`sbom-generator: syft scans images, and ${hint}`] : []),
  ];
}

/** What will be published, as far as it is known. A layout has what it has; `merge` takes none. */
async function platformsOf({
  inputs,
  machine,
  cwd,
  command,
}: Needs): Promise<readonly Platform[] | undefined> {
  const layout = inputs.text('oci-layout');
  if (layout !== '' && command !== 'merge') return platformsIn(resolve(cwd, layout));
  const given = readPlatforms(inputs.list('platforms'), []);
  if (given.length > 0) return given;
  const own = inputs.text('builder') === 'native' ? parsePlatform(machine) : undefined;
  return own && [own];
}

/** What is wrong with a layout is told by whoever takes it. */
async function platformsIn(path: string): Promise<readonly Platform[] | undefined> {
  const { openLayout } = await import('../build/layout/open.ts');
  try {
    const layout = await openLayout(path);
    const { platforms } = await partsOf(layout, await layout.manifest(layout.root.digest));
    return platforms.flatMap(({ platform }) => platform ?? []);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
