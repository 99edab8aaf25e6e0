import { digestOf } from '../oci/digest.ts';
import type { Findings } from './findings.ts';
import { goJson } from './go-json.ts';
import { type Dependency, dependencyJson } from './metadata.ts';
import { readDependencies, readRoot } from './read-metadata.ts';
import { TypedReader } from './typed-reader.ts';

/** Chart.lock: the versions that were chosen for the dependencies of Chart.yaml. */
export interface ChartLock {
  /** As helm writes it again: RFC 3339, without trailing zeros. */
  readonly generated: string;
  readonly digest: string;
  readonly dependencies: readonly Dependency[];
  /** False where the file has no list at all, which Go writes as null. */
  readonly hasList: boolean;
  /** Name of the file in the chart. */
  readonly file: string;
}

const TIME =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:[.,]([0-9]{1,9})[0-9]*)?(Z|[+-][0-9]{2}:[0-9]{2})$/;
/** What Go writes for a time nobody has set. */
const NO_TIME = '0001-01-01T00:00:00Z';

/** Reads Chart.lock or requirements.lock; undefined, with findings, when it is none. */
export async function readLock(
  text: string,
  place: { readonly file: string; readonly path: string; readonly findings: Findings },
): Promise<ChartLock | undefined> {
  const { file, findings } = place;
  const root = await readRoot(text, { file, findings });
  if (root === undefined) return undefined;
  const reader = new TypedReader(file, findings);
  const fields = reader.fields(root, '', ['generated', 'digest', 'dependencies']);
  const written = reader.text(fields['generated'], 'generated');
  const generated = written === '' ? NO_TIME : timeOf(written);
  if (generated === undefined) {
    reader.error(root.at, `generated: ${JSON.stringify(written)} is no time of RFC 3339, which helm refuses`);
  }
  return {
    generated: generated ?? NO_TIME,
    digest: reader.text(fields['digest'], 'digest'),
    dependencies: readDependencies(reader, fields['dependencies']),
    hasList: fields['dependencies']?.kind === 'list',
    file: place.path,
  };
}

/** The digest that a lock made of these carries: over the dependencies as asked for and as chosen. */
export function lockDigest(asked: readonly Dependency[], chosen: readonly Dependency[]): string {
  return digestOf(goJson([asked.map(dependencyJson), chosen.map(dependencyJson)]));
}

/** The digest of a lock that helm 2 wrote. */
export function lockDigestOfHelm2(asked: readonly Dependency[]): string {
  return digestOf(goJson({ dependencies: asked.map(dependencyJson) }));
}

function timeOf(text: string): string | undefined {
  const found = TIME.exec(text);
  if (!found) return undefined;
  const fraction = (found[2] ?? '').replace(/0+$/, '');
  const zone = /^[+-]00:00$/.test(found[3] ?? '') ? 'Z' : found[3];
  return `${found[1]}${fraction === '' ? '' : `.${fraction}`}${zone}`;
}
