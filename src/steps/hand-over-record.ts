import { type Digest, isDigest } from '../oci/digest.ts';
import { isIndexType, isManifestType } from '../oci/media-type.ts';
import { fullName, isTag, parseRepository } from '../oci/reference.ts';
import type { HandedPlatform, HandOver } from '../plan/merge-plan.ts';
import { collecting } from './problems.ts';

/** What a record says of itself, so that no other JSON file is taken for one. */
const KIND = 'cfcr-push/hand-over';
/** Version of the form below. It changes when a field changes its meaning, comes or goes. */
const SCHEMA = 1;

const FIELDS = 'kind schema tool version revision source images state root platforms'.split(' ');
const STATES: readonly HandOver['state'][] = ['stored', 'reused', 'rehearsed'];
const PLATFORM = /^[a-z0-9]{1,32}\/[a-z0-9_-]{1,32}(?:\/[a-z0-9._-]{1,32})?$/;
/** Real releases have a handful of each; a record is no place for more. */
const MAX_ENTRIES = 64;
const MAX_TEXT = 2048;
/** Of a value that is wrong, so much is shown. */
const MAX_SHOWN = 80;

/** The text of a record: the same for the same content, one line end at the end. */
export function encodeHandOver(record: HandOver): string {
  const { tool, version, revision, source, images, state, root, platforms } = record;
  const document = {
    kind: KIND,
    schema: SCHEMA,
    tool,
    version,
    revision,
    source,
    images,
    state,
    root: { mediaType: root.mediaType, digest: root.digest, size: root.size },
    platforms: platforms
      .toSorted((a, b) => (a.platform < b.platform ? -1 : 1))
      .map(({ platform, digest, size }) => ({ platform, digest, size })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/**
 * Reads a record. It comes from another job and is not believed: every field is checked, none is unknown, and everything
 * that is wrong is in `problems`. There is a record exactly where there are none. Nothing in it is ever used as a path.
 */
export function parseHandOver(text: string): { record?: HandOver; problems: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problems: ['it is not JSON'] };
  }
  if (!isRecord(value)) return { problems: ['it is no JSON object'] };
  const { kind, schema } = value;
  if (kind !== KIND) return { problems: [`its kind is ${shown(kind)}, expected ${shown(KIND)}`] };
  if (schema !== SCHEMA) {
    return {
      problems: [
        `its schema is ${shown(schema)}, and this version reads ${SCHEMA}; use one version of cfcr-push in all jobs`,
      ],
    };
  }
  const check = new Check(value);
  const record: HandOver = {
    tool: check.text('tool', text => /^[\w.+-]{1,64}$/.test(text), 'a version'),
    version: check.text('version', isTag, 'a tag'),
    revision: check.text('revision', isCommit, 'a commit id of 40 or 64 hex digits'),
    source: value['source'] === null ? null : check.text('source', isAddress, 'an address, or null'),
    images: check.list('images', one => check.image(one)),
    state: check.text('state', isState, STATES.join(', ')) as HandOver['state'],
    root: check.root(),
    platforms: check.list('platforms', (one, at) => check.platform(one, at)),
  };
  check.distinct('images', record.images);
  check.distinct(
    'platforms',
    record.platforms.map(({ platform }) => platform),
  );
  return check.problems.length > 0 ? { problems: check.problems } : { record, problems: [] };
}

/** True for a platform as records name it: lower case, `os/arch[/variant]`, and one that runs somewhere. */
export function isPlatformName(text: string): boolean {
  return PLATFORM.test(text) && !text.split('/').includes('unknown');
}

/** Text from outside in an error: quoted, in one line, cut to a sane length. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing';
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** Reads the fields of one record and gathers what is wrong with them; what it gives for a wrong one is never used. */
class Check {
  readonly problems: string[] = [];
  readonly #value: Readonly<Record<string, unknown>>;

  constructor(value: Readonly<Record<string, unknown>>) {
    this.#value = value;
    this.#onlyFields(value, FIELDS, '');
  }

  text(name: string, fits: (text: string) => boolean, expected: string): string {
    return this.#text(this.#value[name], name, { fits, expected });
  }

  list<T>(name: string, read: (entry: unknown, at: number) => T): readonly T[] {
    const value = this.#value[name];
    if (Array.isArray(value) && value.length > 0 && value.length <= MAX_ENTRIES) return value.map(read);
    this.problems.push(`${name}: expected a list with 1 to ${MAX_ENTRIES} entries`);
    return [];
  }

  image(value: unknown): string {
    const wrong: string[] = [];
    const isName = (text: string) =>
      collecting(wrong, () => fullName(parseRepository(text)) === text) === true;
    return this.#text(value, 'images', { fits: isName, expected: 'a full image name without tag' });
  }

  root(): HandOver['root'] {
    const value = this.#object(this.#value['root'], 'root', ['mediaType', 'digest', 'size']);
    const isType = (text: string) => isIndexType(text) || isManifestType(text);
    return {
      mediaType: this.#text(value['mediaType'], 'root.mediaType', {
        fits: isType,
        expected: 'the type of an index or manifest',
      }),
      digest: this.#digest(value['digest'], 'root.digest'),
      size: this.#size(value['size'], 'root.size'),
    };
  }

  platform(entry: unknown, at: number): HandedPlatform {
    const name = `platforms[${at}]`;
    const value = this.#object(entry, name, ['platform', 'digest', 'size']);
    return {
      platform: this.#text(value['platform'], `${name}.platform`, {
        fits: isPlatformName,
        expected: 'os/arch[/variant]',
      }),
      digest: this.#digest(value['digest'], `${name}.digest`),
      size: this.#size(value['size'], `${name}.size`),
    };
  }

  distinct(name: string, entries: readonly string[]): void {
    const doubled = entries.filter((entry, at) => entries.indexOf(entry) < at);
    for (const entry of new Set(doubled)) this.problems.push(`${name}: ${shown(entry)} is there twice`);
  }

  #text(
    value: unknown,
    name: string,
    { fits, expected }: { readonly fits: (text: string) => boolean; readonly expected: string },
  ): string {
    if (typeof value === 'string' && value.length <= MAX_TEXT && fits(value)) return value;
    this.problems.push(`${name}: ${shown(value)} is not ${expected}`);
    return '';
  }

  #digest(value: unknown, name: string): Digest {
    return this.#text(value, name, {
      fits: isDigest,
      expected: 'a digest (sha256:<64 hex> or sha512:<128 hex>)',
    }) as Digest;
  }

  #size(value: unknown, name: string): number {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    this.problems.push(`${name}: ${shown(value)} is not a number of bytes`);
    return 0;
  }

  #object(value: unknown, name: string, fields: readonly string[]): Readonly<Record<string, unknown>> {
    if (!isRecord(value)) {
      this.problems.push(`${name}: ${shown(value)} is no object`);
      return {};
    }
    this.#onlyFields(value, fields, `${name}.`);
    return value;
  }

  #onlyFields(value: object, fields: readonly string[], prefix: string): void {
    const strange = Object.keys(value).filter(key => !fields.includes(key));
    if (strange.length > 0)
      this.problems.push(
        `${prefix}${shown(strange.slice(0, 3).join(', '))}: no such field in schema ${SCHEMA}`,
      );
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCommit(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** One word that can be seen: what addresses of repositories are. */
function isAddress(text: string): boolean {
  return /^[^\s\p{C}]+$/u.test(text);
}

function isState(text: string): boolean {
  return STATES.some(state => state === text);
}
