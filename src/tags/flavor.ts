import { didYouMean } from '../nearest.ts';
import { checked } from './expand.ts';
import { recordsOf } from './records.ts';

/** Text around tags, and whether it stands around `latest` too. */
export interface Affix {
  readonly text: string;
  readonly onLatest: boolean;
}

/** What holds for all rules. */
export interface Flavor {
  /** `auto`: where the first rule that fires is a release. */
  readonly latest: 'auto' | 'true' | 'false';
  readonly prefix: Affix;
  readonly suffix: Affix;
}

const NONE: Affix = { text: '', onLatest: false };
const KEYS = ['latest', 'prefix', 'suffix', 'onlatest'];

/** Reads the input `flavor`; what is wrong goes to `problems`. A later line wins. */
export async function readFlavor(text: string, problems: string[]): Promise<Flavor> {
  let flavor: Flavor = { latest: 'auto', prefix: NONE, suffix: NONE };
  for (const record of await recordsOf(text, { input: 'flavor', problems }))
    flavor = { ...flavor, ...readLine(record, problems) };
  return flavor;
}

function readLine(record: readonly string[], problems: string[]): Partial<Flavor> {
  const given = new Map<string, string>();
  for (const field of record.filter(field => field !== '')) {
    const equals = field.indexOf('=');
    const key = (equals < 0 ? field : field.slice(0, equals)).trim().toLowerCase();
    if (equals < 0 || !KEYS.includes(key)) {
      problems.push(`flavor: unknown attribute ${JSON.stringify(key.slice(0, 80))}${didYouMean(key, KEYS)}`);
    } else {
      given.set(key, field.slice(equals + 1).trim());
    }
  }
  const latest = choice('latest', given.get('latest'), ['auto', 'true', 'false'], problems);
  const onLatest = choice('onlatest', given.get('onlatest'), ['true', 'false'], problems) === 'true';
  const affix = (key: 'prefix' | 'suffix'): Partial<Flavor> => {
    const text = given.get(key);
    if (text === undefined) return {};
    checked(text, `flavor: ${key}`, problems);
    return { [key]: { text, onLatest } };
  };
  return {
    ...(latest === undefined ? {} : { latest: latest as Flavor['latest'] }),
    ...affix('prefix'),
    ...affix('suffix'),
  };
}

function choice(
  key: string,
  value: string | undefined,
  options: readonly string[],
  problems: string[],
): string | undefined {
  if (value === undefined || value === '' || options.includes(value)) return value || undefined;
  problems.push(
    `flavor: ${key} is ${JSON.stringify(value)}, expected ${options.join(', ')}${didYouMean(value, options)}`,
  );
  return undefined;
}
