import { digestOf } from '../oci/digest.ts';
import type { Findings } from './findings.ts';
import { goJson } from './go-json.ts';
import { NOT_FINITE } from './go-yaml/node.ts';
import { daysOf } from './go-yaml/timestamp.ts';
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
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]{1,9})[0-9]*)?(Z|[+-]([0-9]{2}):([0-9]{2}))$/;
/** What Go writes for a time nobody has set. */
const NO_TIME = '0001-01-01T00:00:00Z';

/** Reads Chart.lock or requirements.lock; undefined when it is empty and, with findings, when it is none. */
export async function readLock(
  bytes: Uint8Array,
  place: { readonly file: string; readonly path: string; readonly findings: Findings },
): Promise<ChartLock | undefined> {
  const { file, findings } = place;
  const found = await readRoot(bytes, { file, findings, mayBeEmpty: true });
  if (found === undefined) return undefined;
  const { root, notFinite } = found;
  const reader = new TypedReader(file, findings);
  const fields = reader.fields(root, '', ['generated', 'digest', 'dependencies']);
  const written = reader.text(fields['generated'], 'generated');
  const generated = written === '' ? NO_TIME : timeOf(written);
  if (generated === undefined) {
    reader.error(root.at, `generated: ${JSON.stringify(written)} is no time of RFC 3339, which helm refuses`);
  }
  const digest = reader.text(fields['digest'], 'digest');
  const dependencies = readDependencies(reader, fields['dependencies']);
  for (const number of notFinite) if (!reader.isText(number)) reader.error(number.at, NOT_FINITE);
  return {
    generated: generated ?? NO_TIME,
    digest,
    dependencies,
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

/** As Go reads and writes a time: the hour may have one digit, the day must be one of its month. */
function timeOf(text: string): string | undefined {
  const found = TIME.exec(text);
  if (!found) return undefined;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', fraction = ''] = found;
  const [, , , , , , , , zone = '', zoneHour = '0', zoneMinute = '0'] = found;
  const isDay = Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month));
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  if (!isDay || !isTime || Number(zoneHour) > 23 || Number(zoneMinute) > 59) return undefined;
  const digits = fraction.replace(/0+$/, '');
  const written = /^[+-]00:00$/.test(zone) ? 'Z' : zone;
  return `${year}-${month}-${day}T${hour.padStart(2, '0')}:${minute}:${second}${digits === '' ? '' : `.${digits}`}${written}`;
}
