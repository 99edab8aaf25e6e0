import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { links } from '../../src/report/links.ts';
import { hostileText } from '../support/hostile-text.ts';
import { imageWith, reportWith, tagWith } from '../support/reports.ts';

const OWN = { image: 'registry.example.com/team/app', project: 'https://gitlab.example.com/team/app' };

describe('links to what was published', () => {
  it('go to the image, labelled with its main tag', () => {
    expect(JSON.parse(links(reportWith()))).toEqual({
      Images: [
        {
          external_link: {
            label: 'registry.example.com/team/app:v1.2.3',
            url: 'https://registry.example.com/team/app',
          },
        },
      ],
    });
  });

  it.each([
    ["the project's own registry", 'registry.example.com/team/app', `${OWN.project}/container_registry`],
    ['an image below it', 'registry.example.com/team/app/web', `${OWN.project}/container_registry`],
    [
      'a neighbour of like name',
      'registry.example.com/team/apple',
      'https://registry.example.com/team/apple',
    ],
    ['Docker Hub', 'docker.io/team/app', 'https://hub.docker.com/r/team/app'],
    ['a short name', 'team/app', 'https://hub.docker.com/r/team/app'],
    ['an official image', 'docker.io/library/app', 'https://hub.docker.com/_/app'],
    ['Quay', 'quay.io/team/app', 'https://quay.io/repository/team/app'],
    ['a port', '127.0.0.1:5000/app', 'https://127.0.0.1:5000/app'],
  ])('go to the page of %s', (_, name, url) => {
    const report = JSON.parse(links(reportWith({ images: [imageWith({ name })] }), OWN));
    expect(report.Images[0].external_link.url).toBe(url);
  });

  it('name charts apart from images', () => {
    const charts = [
      imageWith({ name: 'registry.example.com/charts/app', tags: [tagWith({ tag: '1.2.3' })] }),
    ];
    expect(Object.keys(JSON.parse(links(reportWith({ charts }))))).toEqual(['Images', 'Charts']);
    expect(JSON.parse(links(reportWith({ charts }))).Charts[0].external_link.label).toBe(
      'registry.example.com/charts/app:1.2.3',
    );
  });

  it.each(['refused', 'skipped', 'failed', 'not-reached', 'create'])(
    'are not made where a tag was %s',
    outcome => {
      const images = [imageWith({ tags: [tagWith({ outcome })] })];
      expect(links(reportWith({ images }))).toBe('{}\n');
    },
  );

  it('stay within what GitLab takes, however many images there are and whatever tags say', () => {
    const names = Array.from({ length: 300 }, (_, n) =>
      imageWith({ name: `a.example.com/${'x'.repeat(200)}${n}` }),
    );
    const many = links(reportWith({ images: names, version: 'none' }));
    expect(JSON.parse(many).Images).toHaveLength(100);
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 5 }), texts => {
        const images = texts.map(tag => imageWith({ tags: [tagWith({ tag: tag.repeat(3000) })] }));
        const text = links(reportWith({ images }));
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(80 * 1024);
        for (const list of Object.values<{ external_link: object }[]>(JSON.parse(text)))
          for (const entry of list) expect(Object.keys(entry.external_link)).toEqual(['label', 'url']);
      }),
      { numRuns: 100 },
    );
  });
});
