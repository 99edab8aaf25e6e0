import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSbom, SBOM_TYPE } from '../../src/attach/sbom-document.ts';
import { readSbomInput } from '../../src/attach/sbom-input.ts';
import { cyclonedx, spdx } from './documents.ts';

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
