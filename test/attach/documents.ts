/** A small SPDX 2.3 document that names one package. */
export function spdx(name: string): Buffer {
  return Buffer.from(
    JSON.stringify({
      spdxVersion: 'SPDX-2.3',
      dataLicense: 'CC0-1.0',
      SPDXID: 'SPDXRef-DOCUMENT',
      name,
      documentNamespace: `https://example.com/${name}`,
      creationInfo: { created: '2026-01-15T12:00:00Z', creators: ['Tool: test'] },
      packages: [{ name, SPDXID: 'SPDXRef-Package', downloadLocation: 'NOASSERTION' }],
    }),
  );
}

/** A small CycloneDX 1.6 document. */
export function cyclonedx(name: string): Buffer {
  return Buffer.from(
    JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      components: [{ type: 'library', name }],
    }),
  );
}
