import { each, type Fields, isTime, optional, recordOf, required } from './sbom-fields.ts';

/**
 * SPDX 2.x: what its specification (clauses 6 to 12) and its JSON schema require. Identifiers of licences and the form of
 * element ids are not looked at: the lists of the one grow faster than schemas, and tools in use break the other.
 */
export function spdxProblems(value: Fields): string[] {
  const creation = recordOf(value['creationInfo']);
  const { documentNamespace, dataLicense, spdxVersion, SPDXID } = value;
  return [
    ...(/^SPDX-2\.[0-9]$/.test(String(spdxVersion)) ? [] : ['spdxVersion is not SPDX-2.x']),
    ...(SPDXID === 'SPDXRef-DOCUMENT' ? [] : ['SPDXID is not SPDXRef-DOCUMENT']),
    ...required(value, {
      name: 'name',
      dataLicense: 'name',
      documentNamespace: 'name',
      creationInfo: 'object',
    }),
    ...(dataLicense === undefined || dataLicense === 'CC0-1.0' ? [] : ['dataLicense is not CC0-1.0']),
    ...(typeof documentNamespace !== 'string' || isNamespace(documentNamespace)
      ? []
      : ['documentNamespace is no address without #']),
    ...(isTime(creation['created']) ? [] : ['creationInfo.created is no time, as in 2026-01-15T12:00:00Z']),
    ...creatorProblems(creation['creators']),
    ...elementProblems(value),
  ];
}

function creatorProblems(creators: unknown): string[] {
  if (!Array.isArray(creators) || creators.length === 0) return ['creationInfo.creators is missing'];
  const isText = creators.every(one => typeof one === 'string' && one !== '');
  return isText ? [] : ['creationInfo.creators is no list of texts'];
}

function elementProblems(value: Fields): string[] {
  const listed = { checksums: 'list', licenseInfoInFiles: 'texts' } as const;
  return [
    ...each(value, 'packages', (one, where) => [
      ...required(one, { SPDXID: 'text', name: 'text', downloadLocation: 'text' }, where),
      ...optional(one, { checksums: 'list', externalRefs: 'list', hasFiles: 'texts' }, where),
    ]),
    ...each(value, 'files', (one, where) => [
      ...required(one, { SPDXID: 'text', fileName: 'text' }, where),
      ...optional(one, listed, where),
    ]),
    ...each(value, 'relationships', (one, where) =>
      required(one, { spdxElementId: 'text', relatedSpdxElement: 'text', relationshipType: 'text' }, where),
    ),
    ...each(value, 'externalDocumentRefs', (one, where) =>
      required(one, { externalDocumentId: 'text', spdxDocument: 'text', checksum: 'object' }, where),
    ),
    ...each(value, 'hasExtractedLicensingInfos', (one, where) =>
      required(one, { licenseId: 'text', extractedText: 'text' }, where),
    ),
    ...each(value, 'snippets', (one, where) => required(one, { SPDXID: 'text' }, where)),
    ...each(value, 'annotations'),
    ...optional(value, { documentDescribes: 'texts', comment: 'text' }),
  ];
}

/** SPDX 3 is a graph; of its elements only that they are some, for each class has a model of its own. */
export function spdx3Problems(value: Fields): string[] {
  const graph = value['@graph'];
  const found = Array.isArray(graph) && graph.some(node => recordOf(node)['type'] === 'SpdxDocument');
  return [
    ...(found ? [] : ['@graph has no element of type SpdxDocument']),
    ...each(value, '@graph', (one, where) =>
      one['@type'] === undefined ? required(one, { type: 'text' }, where) : [],
    ),
  ];
}

function isNamespace(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s#]+$/i.test(text);
}
