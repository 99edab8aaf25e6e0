import { AppError } from '../errors.ts';

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
    const found = graph.some(node => recordOf(node)['type'] === 'SpdxDocument');
    check(name, 'an SPDX 3 document', found ? [] : ['@graph has no element of type SpdxDocument']);
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

/** SPDX 2.x, clause 6: the fields that a document must have. */
function spdxProblems(value: Fields): string[] {
  const creation = recordOf(value['creationInfo']);
  const creators = creation['creators'];
  return [
    ...(/^SPDX-2\.[0-9]$/.test(String(value['spdxVersion'])) ? [] : ['spdxVersion is not SPDX-2.x']),
    ...(value['SPDXID'] === 'SPDXRef-DOCUMENT' ? [] : ['SPDXID is not SPDXRef-DOCUMENT']),
    ...missing(value, ['name', 'dataLicense', 'documentNamespace']),
    ...(typeof creation['created'] === 'string' ? [] : ['creationInfo.created is missing']),
    ...(Array.isArray(creators) && creators.length > 0 ? [] : ['creationInfo.creators is missing']),
    ...notLists(value, ['packages', 'files', 'relationships']),
  ];
}

/** CycloneDX 1.2 and later (earlier ones have no JSON form): the fields its schema requires. */
function cyclonedxProblems(value: Fields): string[] {
  const { specVersion, serialNumber, version } = value;
  const uuid = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  return [
    ...(/^1\.(?:[2-9]|[1-9][0-9])$/.test(String(specVersion)) ? [] : ['specVersion is not 1.2 or later']),
    ...(serialNumber === undefined || uuid.test(String(serialNumber)) ? [] : ['serialNumber is no urn:uuid']),
    ...(version === undefined || Number.isInteger(version) ? [] : ['version is no whole number']),
    ...notLists(value, ['components', 'dependencies']),
  ];
}

function whatElse(value: Fields): string {
  if (typeof value['predicateType'] === 'string')
    return 'it is an in-toto statement; give its predicate alone';
  if (recordOf(value['descriptor'])['name'] === 'syft') return "it is in syft's own form";
  return 'it has neither spdxVersion nor bomFormat';
}

type Fields = Readonly<Record<string, unknown>>;

function parse(bytes: Uint8Array, name: string): Fields {
  const text = new TextDecoder().decode(bytes);
  try {
    return recordOf(JSON.parse(text));
  } catch (cause) {
    const xml = /^\s*</.test(text) ? ' (XML is not supported)' : '';
    throw new AppError('bad-input', `${name} is no SBOM: it is not JSON${xml}`, { cause });
  }
}

function check(name: string, what: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new AppError('bad-input', `${name} is ${what} with mistakes: ${problems.join('; ')}`, {
    problems: problems.map(problem => `${name}: ${problem}`),
  });
}

function missing(value: Fields, names: readonly string[]): string[] {
  return names
    .filter(name => typeof value[name] !== 'string' || value[name] === '')
    .map(name => `${name} is missing`);
}

function notLists(value: Fields, names: readonly string[]): string[] {
  return names
    .filter(name => value[name] !== undefined && !Array.isArray(value[name]))
    .map(name => `${name} is no list`);
}

function recordOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
