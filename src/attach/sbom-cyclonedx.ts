import { each, type Fields, isTime, optional, recordOf, required } from './sbom-fields.ts';

/** Components within components; real documents have three levels or so. */
const MAX_NESTED = 32;
const UUID = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * CycloneDX 1.2 and later (earlier ones have no JSON form): what its schemas require, and that everything is of the type
 * it has to be. Identifiers of licences are not looked at: their list grows faster than the schemas that pin it.
 */
export function cyclonedxProblems(value: Fields): string[] {
  const { specVersion, serialNumber, version } = value;
  const minor = minorOf(specVersion);
  if (minor === undefined) return ['specVersion is not 1.2 or later'];
  const numbered = Number.isInteger(version) && Number(version) >= 1;
  // Up to 1.4 it has to be there, from 1.5 on it is 1 where it is not.
  const versioned = version === undefined ? minor >= 5 : numbered;
  return [
    ...(serialNumber === undefined || UUID.test(String(serialNumber)) ? [] : ['serialNumber is no urn:uuid']),
    ...(versioned ? [] : [`version is ${version === undefined ? 'missing' : 'no whole number from 1 on'}`]),
    ...metadataProblems(value, minor),
    ...componentProblems(value, minor),
    ...each(value, 'services', (one, where) => required(one, { name: 'text' }, where)),
    ...each(value, 'dependencies', (one, where) => [
      ...required(one, { ref: 'text' }, where),
      ...optional(one, { dependsOn: 'texts' }, where),
    ]),
    ...referenceProblems(value),
    ...each(value, 'compositions', (one, where) => required(one, { aggregate: 'text' }, where)),
    ...each(value, 'vulnerabilities'),
    ...each(value, 'annotations'),
  ];
}

function minorOf(specVersion: unknown): number | undefined {
  const [, minor] = typeof specVersion === 'string' ? (/^1\.([0-9]{1,2})$/.exec(specVersion) ?? []) : [];
  return minor === undefined || Number(minor) < 2 ? undefined : Number(minor);
}

function metadataProblems(value: Fields, minor: number): string[] {
  const metadata = recordOf(value['metadata']);
  const { timestamp, component, tools } = metadata;
  return [
    ...optional(value, { metadata: 'object' }),
    ...(timestamp === undefined || isTime(timestamp) ? [] : ['metadata.timestamp is no time']),
    ...(component === undefined ? [] : optional(metadata, { component: 'object' }, 'metadata.')),
    ...(component === undefined ? [] : oneComponent(recordOf(component), 'metadata.component.', minor)),
    // From 1.5 on also an object with components and services.
    ...(minor >= 5 && !Array.isArray(tools) ? optional(metadata, { tools: 'object' }, 'metadata.') : []),
    ...(Array.isArray(tools) || minor < 5 ? each(metadata, 'tools', undefined, 'metadata.') : []),
    ...each(metadata, 'authors', undefined, 'metadata.'),
    ...each(metadata, 'properties', undefined, 'metadata.'),
  ];
}

function componentProblems(value: Fields, minor: number, where = '', depth = 0): string[] {
  if (depth > MAX_NESTED) return [`${where}components is nested too deeply`];
  return each(
    value,
    'components',
    (one, place) => [...oneComponent(one, place, minor), ...componentProblems(one, minor, place, depth + 1)],
    where,
  );
}

function oneComponent(one: Fields, where: string, minor: number): string[] {
  // Up to 1.3 a component has a version, which may be empty.
  const unversioned = minor < 4 && typeof one['version'] !== 'string';
  return [
    ...required(one, { type: 'text', name: 'text' }, where),
    ...(unversioned ? [`${where}version is missing`] : []),
    ...optional(one, { 'bom-ref': 'text', purl: 'text', cpe: 'text' }, where),
    ...(typeof (one['version'] ?? '') === 'string' ? [] : [`${where}version is no text`]),
    ...each(one, 'hashes', (hash, at) => required(hash, { alg: 'text', content: 'text' }, at), where),
    ...each(one, 'licenses', undefined, where),
    ...each(one, 'properties', undefined, where),
    ...referenceProblems(one, where),
  ];
}

function referenceProblems(value: Fields, where = ''): string[] {
  return each(
    value,
    'externalReferences',
    (one, at) => required(one, { url: 'text', type: 'text' }, at),
    where,
  );
}
