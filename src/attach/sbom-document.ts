import { isUtf8 } from 'node:buffer';
import { AppError } from '../errors.ts';
import { cyclonedxProblems } from './sbom-cyclonedx.ts';
import { type Fields, recordOf } from './sbom-fields.ts';
import { spdx3Problems, spdxProblems } from './sbom-spdx.ts';

/** Media types of SBOM documents, which are the types of the artifacts that carry them. */
export const SBOM_TYPE = {
  spdx: 'application/spdx+json',
  cyclonedx: 'application/vnd.cyclonedx+json',
} as const;

/** Predicate types under which cosign and BuildKit attest such documents. */
export const SBOM_PREDICATE = {
  spdx: 'https://spdx.dev/Document',
  cyclonedx: 'https://cyclonedx.org/bom',
} as const;

/** Largest document taken: what BuildKit itself takes of a generator. */
export const MAX_SBOM = 40 * 1024 * 1024;

/** Keeps a byte order mark, so that it is seen. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Mistakes of a document that are told; one that is wrong throughout has thousands. */
const MAX_SHOWN = 10;

/** A document that was recognised by its content and has what its format requires. */
export interface SbomDocument {
  readonly format: 'spdx' | 'cyclonedx';
  /** As the document says it: `SPDX-2.3`, `1.6`. */
  readonly version: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What people call it: a file's name. */
  readonly title: string;
}

/**
 * Recognises an SBOM by its content: SPDX 2 and 3 in JSON, CycloneDX in JSON. `name` is what the document is called.
 * Throws `bad-input` with every field that is missing or wrong, and for anything that is no SBOM.
 */
export function readSbom(bytes: Uint8Array, name: string): SbomDocument {
  if (bytes.length > MAX_SBOM) {
    throw new AppError('bad-input', `${name} has ${bytes.length} bytes; an SBOM may have ${MAX_SBOM}`);
  }
  const value = parse(bytes, name);
  const title = name.slice(name.lastIndexOf('/') + 1);
  if (value['bomFormat'] === 'CycloneDX') {
    check(name, 'a CycloneDX document', cyclonedxProblems(value));
    const version = String(value['specVersion']);
    return { format: 'cyclonedx', version, mediaType: SBOM_TYPE.cyclonedx, bytes, title };
  }
  const graph = value['@graph'];
  if (Array.isArray(graph) && /spdx\.org\/rdf\/3/.test(JSON.stringify(value['@context']))) {
    check(name, 'an SPDX 3 document', spdx3Problems(value));
    return { format: 'spdx', version: 'SPDX-3', mediaType: SBOM_TYPE.spdx, bytes, title };
  }
  if (typeof value['spdxVersion'] === 'string') {
    check(name, 'an SPDX document', spdxProblems(value));
    return { format: 'spdx', version: value['spdxVersion'], mediaType: SBOM_TYPE.spdx, bytes, title };
  }
  throw new AppError('bad-input', `${name} is no SBOM: ${whatElse(value)}`, {
    hint: 'give an SPDX or CycloneDX document in JSON, for example from: syft IMAGE -o spdx-json',
  });
}

function whatElse(value: Fields): string {
  if (typeof value['predicateType'] === 'string')
    return 'it is an in-toto statement; give its predicate alone';
  if (recordOf(value['descriptor'])['name'] === 'syft') return "it is in syft's own form";
  return 'it has neither spdxVersion nor bomFormat';
}

function parse(bytes: Uint8Array, name: string): Fields {
  try {
    return recordOf(JSON.parse(UTF8.decode(bytes)));
  } catch (cause) {
    throw new AppError('bad-input', `${name} is no SBOM: ${whyNoJson(bytes)}`, { cause });
  }
}

/** JSON is UTF-8 without a mark (RFC 8259, 8.1), and readers in Go and Python refuse anything else. */
function whyNoJson(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16) return 'it is in UTF-16, as some shells write it; JSON has to be in UTF-8';
  if (!isUtf8(bytes)) return 'it is not in UTF-8, as JSON has to be';
  const text = UTF8.decode(bytes);
  if (text.startsWith('\ufeff')) return 'it begins with a byte order mark, which JSON may not have';
  return `it is not JSON${/^\s*</.test(text) ? ' (XML is not supported)' : ''}`;
}

function check(name: string, what: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  const shown = problems.slice(0, MAX_SHOWN);
  if (problems.length > MAX_SHOWN) shown.push(`and ${problems.length - MAX_SHOWN} more`);
  throw new AppError('bad-input', `${name} is ${what} with mistakes: ${shown.join('; ')}`, {
    problems: shown.map(problem => `${name}: ${problem}`),
  });
}
