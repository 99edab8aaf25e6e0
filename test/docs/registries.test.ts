import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXIT_OF } from '../../src/errors.ts';
import { RegistryError } from '../../src/registry/errors.ts';
import { explain } from '../../src/report/explain.ts';
import type { HttpMethod } from '../../src/system/http-port.ts';
import { ROOT } from './documents.ts';

const FOLDER = join(ROOT, 'docs/registries');
const PAGES = readdirSync(FOLDER).sort();
const UPDATE = process.env['CFCR_UPDATE_DOCS'] === '1';

/** What the column “Request” of a page stands for. */
const REQUESTS: Readonly<Record<string, readonly [HttpMethod, string]>> = {
  'name a tag': ['PUT', '/v2/team/app/manifests/v1.2.3'],
  'start an upload': ['POST', '/v2/team/app/blobs/uploads/'],
  'send a blob': ['PUT', '/v2/team/app/blobs/uploads/1?digest=sha256:00'],
  'read a tag': ['GET', '/v2/team/app/manifests/v1.2.3'],
  'delete a tag': ['DELETE', '/v2/team/app/manifests/v1.2.3'],
};

/** What every page says something about, be it that nothing is known. */
const SUPPORTS = [
  /^\| .*several platforms.* \|/m,
  /^\| .*Helm charts.* \|/m,
  /^\| .*never change.* \|/m,
  /^\| .*referrers API.* \|/m,
  /^\| .*delet.* \|/m,
  /^\| .*limits.* \|/m,
];

/** A row of a table of refusals: what a page claims that a registry says and that this tool makes of it. */
interface Claim {
  readonly when: string;
  readonly request: string;
  readonly status: number;
  /** Of the answer's error; empty where the answer is plain text. */
  readonly code: string;
  readonly words: string;
  readonly ends: string;
  readonly hint: string;
}

describe.each(PAGES)('%s', page => {
  const path = join(FOLDER, page);
  const text = readFileSync(path, 'utf8');

  test('says what is refused, each in words that are recognised as what the page says', () => {
    const claims = claimsOf(text);
    expect(claims.length).toBeGreaterThan(2);
    for (const claim of claims) expect(claim.ends, claim.when).toBe(refused(claim).code);
  });

  test('gives the hint that the tool gives (CFCR_UPDATE_DOCS=1 writes it)', () => {
    const made = withHints(text);
    if (UPDATE) writeFileSync(path, made);
    expect(UPDATE ? made : text).toBe(made);
  });

  test('has all parts that such a page has', () => {
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([
      'Credentials',
      'What it supports',
      'What it refuses, and how that looks',
      'Good to know',
    ]);
    const supported = text.split('## What it supports')[1]?.split('\n## ')[0] ?? '';
    for (const what of SUPPORTS) expect(supported).toMatch(what);
    expect(text).toMatch(/uses: org\/cfcr-push@/);
    expect(text).toMatch(/gitlab\/cfcr-push\.yml/);
    expect(text).toContain('Nothing of this page was tried against the service.');
  });
});

test('the index has every page', () => {
  const index = readFileSync(join(ROOT, 'docs/registries.md'), 'utf8');
  expect(PAGES.filter(page => !index.includes(`(registries/${page})`))).toEqual([]);
});

test('a claim that is wrong is noticed', () => {
  const row = '| x | name a tag | `403 DENIED` no | `tag-immutable` | |';
  const [claim] = claimsOf(`<!-- refusals -->\n${row}\n<!-- end -->`);
  expect(claim).toMatchObject({ status: 403, code: 'DENIED', words: 'no', ends: 'tag-immutable' });
  expect(claim && refused(claim).code).toBe('not-allowed');
});

function claimsOf(text: string): Claim[] {
  const table = /<!-- refusals -->\n([\s\S]*?)<!-- end -->/.exec(text)?.[1] ?? '';
  return table
    .split('\n')
    .filter(line => line.startsWith('| ') && !/^\| (?:When|---) /.test(line))
    .map(readRow);
}

function readRow(line: string): Claim {
  const [when = '', request = '', answer = '', ends = '', hint = ''] = line
    .slice(1, -1)
    .split('|')
    .map(cell => cell.trim());
  const told = /^`(\d{3})(?: ([A-Z_]+))?` (.+)$/.exec(answer);
  if (!told || !(request in REQUESTS)) throw new Error(`not a row of refusals: ${line}`);
  const [, status = '', code = '', words = ''] = told;
  return { when, request, status: Number(status), code, words, ends: ends.replaceAll('`', ''), hint };
}

function refused({ request, status, code, words }: Claim): RegistryError {
  const [method, path] = REQUESTS[request] ?? ['GET', '/v2/'];
  const url = new URL(`https://registry.example${path}`);
  const body = code === '' ? words : JSON.stringify({ errors: [{ code, message: words }] });
  const headers = { get: () => undefined, all: () => [] };
  return new RegistryError({ method, url }, { status, headers, url, bytes: Buffer.from(body) });
}

/** The page with the last column of its refusals as the tool would say it. */
function withHints(text: string): string {
  return claimsOf(text).reduce((page, claim) => {
    const { code, hint } = refused(claim);
    const told = hint ?? explain(code).next;
    const start = `| ${claim.when} | ${claim.request} |`;
    return page
      .split('\n')
      .map(line => (line.startsWith(start) && readRow(line).words === claim.words ? rowOf(line, told) : line))
      .join('\n');
  }, text);
}

function rowOf(line: string, hint: string): string {
  return `|${line.slice(1, -1).split('|').slice(0, 4).join('|')}| ${hint.replaceAll('|', '\\|')} |`;
}

test('every code that a page names exists', () => {
  const named = PAGES.flatMap(page => claimsOf(readFileSync(join(FOLDER, page), 'utf8'))).map(
    claim => claim.ends,
  );
  expect(named.filter(code => !(code in EXIT_OF))).toEqual([]);
});
