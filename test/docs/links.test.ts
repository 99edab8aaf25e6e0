import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Document, proseOf, ROOT, readDocuments } from './documents.ts';

const DOCUMENTS: readonly Document[] = [
  ...readDocuments(),
  { path: 'src/README.md', text: readFileSync(join(ROOT, 'src/README.md'), 'utf8') },
];

describe('links between documents', () => {
  test.for(DOCUMENTS)('of $path lead to what is there', document => {
    expect(linksOf(document).flatMap(link => problemOf(document, link))).toEqual([]);
  });

  test('are found at all', () => {
    expect(DOCUMENTS.flatMap(linksOf).length).toBeGreaterThan(80);
  });

  test('a wrong one is noticed', () => {
    const document = { path: 'docs/x.md', text: '# X\n## Two words: `code`\n' };
    expect(problemOf(document, 'nowhere.md')).toHaveLength(1);
    expect(problemOf(document, '#two-words-code')).toEqual([]);
    expect(problemOf(document, '#two-words')).toHaveLength(1);
    expect(problemOf(document, 'tags.md#rules')).toEqual([]);
    expect(problemOf(document, 'tags.md#ruled')).toHaveLength(1);
  });
});

test('no two names differ in the size of letters alone, for not every disk tells them apart', () => {
  const names = readDocuments().map(({ path }) => path.toLowerCase());
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('every page is linked from another', () => {
  const linked = new Set(
    DOCUMENTS.flatMap(document =>
      linksOf(document)
        .map(link => pathOf(document, link) ?? '')
        .filter(path => path !== document.path),
    ),
  );
  const alone = readDocuments().filter(({ path }) => path !== 'README.md' && !linked.has(path));
  expect(alone.map(({ path }) => path)).toEqual([]);
});

/** Targets of links in the prose, without those that leave the project. */
function linksOf(document: Document): string[] {
  return [...proseOf(document).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter(target => !/^(?:https?|mailto):/.test(target));
}

function problemOf(document: Document, link: string): string[] {
  const [, anchor] = link.split('#');
  const path = pathOf(document, link);
  const place = `${document.path}: ${link}`;
  if (path === undefined) return [`${place} leads out of the project`];
  const full = join(ROOT, path);
  const same = path === document.path;
  if (!same && !existsSync(full)) return [`${place}: there is no ${path}`];
  if (anchor === undefined) return [];
  if (!same && statSync(full).isDirectory()) return [`${place}: a folder has no headings`];
  const text = same ? document.text : readFileSync(full, 'utf8');
  return anchorsOf({ path, text }).has(anchor) ? [] : [`${place}: ${path} has no such heading`];
}

function pathOf({ path }: Document, link: string): string | undefined {
  const [target = ''] = link.split('#');
  if (target === '') return path;
  const full = join(ROOT, dirname(path), target);
  const inside = relative(ROOT, full);
  return inside.startsWith('..') ? undefined : inside.replace(/\/$/, '');
}

/** The anchors that GitHub and GitLab make of headings: lower case, without punctuation, `-` for a blank. */
function anchorsOf(document: Document): ReadonlySet<string> {
  const headings = [...proseOf(document).matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
  const seen = new Map<string, number>();
  return new Set(
    headings.map(slug => {
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      return count === 0 ? slug : `${slug}-${count}`;
    }),
  );
}
