import type { SbomGoods } from '../attach/sbom-entries.ts';
import type { SbomEntry } from '../attach/sbom-input.ts';
import { readSbomInput } from '../attach/sbom-input.ts';
import type { Deps } from '../commands/command.ts';
import type { Platform } from '../oci/descriptor.ts';
import { parsePlatform } from '../oci/descriptor.ts';
import { readPlatforms } from './platform-list.ts';

type Needs = Pick<Deps, 'inputs' | 'cwd' | 'machine'>;

/**
 * What is wrong with the files of the input `sbom`, before anything is built. Those of charts by name wait until their
 * names are known.
 */
export async function sbomProblems(deps: Needs): Promise<readonly string[]> {
  const entries = entriesOf(deps).filter(({ pattern }) => !pattern.includes('{chart}'));
  if (entries.length === 0) return [];
  const { sbomFileProblems } = await import('../attach/sbom-files.ts');
  return sbomFileProblems(entries, platformsOf(deps), deps.cwd);
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

/** What will be built, as far as the inputs say it. A layout has what it has. */
function platformsOf({ inputs, machine }: Needs): readonly Platform[] | undefined {
  if (inputs.text('oci-layout') !== '') return undefined;
  const given = readPlatforms(inputs.list('platforms'), []);
  if (given.length > 0) return given;
  const own = inputs.text('builder') === 'native' ? parsePlatform(machine) : undefined;
  return own && [own];
}
