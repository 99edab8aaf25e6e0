import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSbom, SBOM_TYPE } from '../../src/attach/sbom-document.ts';
import { readSbomInput } from '../../src/attach/sbom-input.ts';
import { need, onPath } from '../support/need.ts';
import { cyclonedx, spdx } from './documents.ts';

function changed(bytes: Buffer, fields: object): Buffer {
  return Buffer.from(JSON.stringify({ ...JSON.parse(bytes.toString()), ...fields }));
}

/** Every form that syft writes. */
const SYFT_FORMS = [
  'spdx-json@2.2',
  'spdx-json@2.3',
  ...[2, 3, 4, 5, 6].map(minor => `cyclonedx-json@1.${minor}`),
];

function without(bytes: Buffer, change: (value: Record<string, unknown>) => void): Buffer {
  const value = JSON.parse(bytes.toString()) as Record<string, unknown>;
  change(value);
  return Buffer.from(JSON.stringify(value));
}

describe('a document', () => {
  it.each([
    ['SPDX 2.3', spdx('app'), 'spdx', 'SPDX-2.3', SBOM_TYPE.spdx],
    ['CycloneDX 1.6', cyclonedx('app'), 'cyclonedx', '1.6', SBOM_TYPE.cyclonedx],
    [
      'SPDX 3',
      Buffer.from(
        '{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[{"type":"SpdxDocument"}]}',
      ),
      'spdx',
      'SPDX-3',
      SBOM_TYPE.spdx,
    ],
  ])('in %s is recognised by its content, whatever its name', (_what, bytes, format, version, mediaType) => {
    expect(readSbom(bytes, 'out/any.txt')).toEqual({ format, version, mediaType, bytes, title: 'any.txt' });
  });

  it.each<readonly [string, Buffer, string]>([
    ['XML', Buffer.from('<bom/>'), 'XML is not supported'],
    ['no JSON', Buffer.from('SPDXVersion: SPDX-2.3'), 'it is not JSON'],
    ['XML with a mark', Buffer.from('\ufeff<bom/>'), 'a byte order mark'],
    ['JSON with a mark', Buffer.concat([Buffer.from('\ufeff'), spdx('a')]), 'a byte order mark'],
    ['UTF-16', Buffer.from(`\ufeff${spdx('a')}`, 'utf16le'), 'it is in UTF-16'],
    ['Latin-1', Buffer.from(spdx('caf\u00e9').toString(), 'latin1'), 'it is not in UTF-8'],
    ['a list', Buffer.from('[]'), 'neither spdxVersion nor bomFormat'],
    ["syft's own form", Buffer.from('{"artifacts":[],"descriptor":{"name":"syft"}}'), "syft's own form"],
    [
      'a statement',
      Buffer.from('{"predicateType":"https://spdx.dev/Document","predicate":{}}'),
      'in-toto statement',
    ],
    [
      'SPDX without a namespace',
      without(spdx('a'), value => {
        delete value['documentNamespace'];
      }),
      'documentNamespace is missing',
    ],
    [
      'SPDX without creators',
      without(spdx('a'), value => {
        value['creationInfo'] = { created: 'x', creators: [] };
      }),
      'creators',
    ],
    [
      'SPDX 9',
      without(spdx('a'), value => {
        value['spdxVersion'] = 'SPDX-9.0';
      }),
      'not SPDX-2.x',
    ],
    [
      'SPDX with packages that are no list',
      without(spdx('a'), value => {
        value['packages'] = {};
      }),
      'packages is no list',
    ],
    [
      'CycloneDX without a version',
      without(cyclonedx('a'), value => {
        delete value['specVersion'];
      }),
      'specVersion',
    ],
    [
      'CycloneDX with a wrong serial number',
      without(cyclonedx('a'), value => {
        value['serialNumber'] = '1';
      }),
      'serialNumber',
    ],
  ])('is refused: %s', (_what, bytes, why) => {
    expect(() => readSbom(bytes, 'sbom.json')).toThrow(why);
  });

  it.each<readonly [string, Buffer, string]>([
    ['packages that are none', changed(spdx('a'), { packages: [1, 2] }), 'packages[1] is no object'],
    ['a package without a name', changed(spdx('a'), { packages: [{}] }), 'packages[0].name is missing'],
    ['another licence', changed(spdx('a'), { dataLicense: 'GPL' }), 'dataLicense is not CC0-1.0'],
    [
      'a time that is none',
      changed(spdx('a'), { creationInfo: { created: 'yesterday', creators: ['Tool: a'] } }),
      'creationInfo.created is no time',
    ],
    [
      'a day that is none',
      changed(spdx('a'), { creationInfo: { created: '2026-13-45T00:00:00Z', creators: ['Tool: a'] } }),
      'creationInfo.created is no time',
    ],
    [
      'creators that are no texts',
      changed(spdx('a'), { creationInfo: { created: '2026-01-15T12:00:00Z', creators: [5] } }),
      'creators is no list of texts',
    ],
    ['a namespace with a fragment', changed(spdx('a'), { documentNamespace: 'https://a.b/#c' }), 'without #'],
    ['a relationship of nothing', changed(spdx('a'), { relationships: [{}] }), 'spdxElementId is missing'],
    [
      'components that are none',
      changed(cyclonedx('a'), { components: [1, 'x'] }),
      'components[0] is no object',
    ],
    [
      'a component within one without a name',
      changed(cyclonedx('a'), {
        components: [{ type: 'library', name: 'a', components: [{ type: 'file' }] }],
      }),
      'components[0].components[0].name is missing',
    ],
    ['metadata that is none', changed(cyclonedx('a'), { metadata: 7 }), 'metadata is no object'],
    [
      'a time of metadata that is none',
      changed(cyclonedx('a'), { metadata: { timestamp: 'now' } }),
      'metadata.timestamp is no time',
    ],
    [
      '1.4 without its version',
      changed(cyclonedx('a'), { specVersion: '1.4', version: undefined }),
      'version is missing',
    ],
    ['a version that is none', changed(cyclonedx('a'), { version: '1' }), 'version is no whole number'],
    [
      '1.3 with a component of no version',
      changed(cyclonedx('a'), { specVersion: '1.3' }),
      'components[0].version',
    ],
    [
      'dependencies of nothing',
      changed(cyclonedx('a'), { dependencies: [{ dependsOn: [] }] }),
      'ref is missing',
    ],
    ['1.1, which has no JSON', changed(cyclonedx('a'), { specVersion: '1.1' }), 'not 1.2 or later'],
    ['more mistakes than are told', changed(spdx('a'), { packages: Array(30).fill(1) }), 'and 20 more'],
  ])('is looked into: %s', (_what, bytes, why) => {
    expect(() => readSbom(bytes, 'sbom.json')).toThrow(why);
  });

  it('of 1.5 and later needs no version', () => {
    expect(readSbom(changed(cyclonedx('a'), { version: undefined }), 'a.json').version).toBe('1.6');
  });

  it('may hold references without an address, as syft writes them for hashes', () => {
    const component = { type: 'library', name: '', externalReferences: [{ url: '', type: 'build-meta' }] };
    expect(readSbom(changed(cyclonedx('a'), { components: [component] }), 'a.json').format).toBe('cyclonedx');
  });

  it('of syft is taken in every form', { timeout: 120_000 }, context => {
    need(context, onPath('syft'), 'syft is not on PATH');
    const folder = mkdtempSync(join(tmpdir(), 'sbom-forms-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const lock = {
      name: 'a',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: { 'node_modules/b': { version: '2.0.0' } },
    };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    const outputs = SYFT_FORMS.flatMap(form => ['--output', `${form}=${join(folder, `${form}.json`)}`]);
    execFileSync('syft', ['scan', `dir:${folder}`, '--quiet', ...outputs]);
    for (const form of SYFT_FORMS) {
      const { version } = readSbom(readFileSync(join(folder, `${form}.json`)), form);
      expect(version).toBe(form.replace('spdx-json@', 'SPDX-').replace('cyclonedx-json@', ''));
    }
  });

  it('of any content is an SBOM or an error of ours', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), text => {
        try {
          expect(readSbom(Buffer.from(text), 'x').bytes).toEqual(Buffer.from(text));
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad-input' });
        }
      }),
    );
  });
});

describe('the input', () => {
  it.each([
    ['', { kind: 'none' }],
    ['true', { kind: 'buildkit', value: 'true', isOn: true }],
    ['False', { kind: 'buildkit', value: 'False', isOn: false }],
    [
      'generator=docker/scout-sbom-indexer:1',
      { kind: 'buildkit', value: 'generator=docker/scout-sbom-indexer:1', isOn: true },
    ],
    ['sbom.json', { kind: 'files', entries: [{ pattern: 'sbom.json' }] }],
    ['./generator=odd.json', { kind: 'files', entries: [{ pattern: './generator=odd.json' }] }],
    [
      'linux/amd64=a.json\n# all others\nlinux/arm/v7=b.json, out/{platform}.json',
      {
        kind: 'files',
        entries: [
          { platform: 'linux/amd64', pattern: 'a.json' },
          { platform: 'linux/arm/v7', pattern: 'b.json' },
          { pattern: 'out/{platform}.json' },
        ],
      },
    ],
  ])('%j', (text, wish) => {
    expect(readSbomInput(text)).toEqual(wish);
  });
});
