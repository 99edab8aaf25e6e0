import { describe, expect, test } from 'vitest';
import { reportJson } from '../../src/report/json.ts';
import { type Pruning, pruneSummary } from '../../src/report/prune.ts';
import { rateLimitField, rateLimitWords } from '../../src/report/rate-limits.ts';
import { summary } from '../../src/report/summary.ts';
import { verificationSummary } from '../../src/report/verification.ts';
import { notesWith, reportWith } from '../support/reports.ts';

const HUB = { host: 'registry-1.docker.io', remaining: 76, limit: 100, seconds: 21_600 };
const OTHER = { host: '[::1]:5000', remaining: 3, limit: null, seconds: null };
const PRUNING: Pruning = { schema: 1, command: 'prune', dryRun: false, request: null, images: [] };

describe('a rate limit in words', () => {
  test.each([
    [HUB, 'registry-1.docker.io: 76 of 100 requests in 6 h are left of the rate limit'],
    [{ ...HUB, seconds: 90 }, 'registry-1.docker.io: 76 of 100 requests in 90 s are left of the rate limit'],
    [
      { ...HUB, seconds: 120 },
      'registry-1.docker.io: 76 of 100 requests in 2 min are left of the rate limit',
    ],
    [OTHER, '[::1]:5000: 3 requests are left of the rate limit'],
  ])('%j', (limit, words) => {
    expect(rateLimitWords(limit)).toBe(words);
  });
});

describe('rate limits are in the summary of', () => {
  const given = { rateLimits: [HUB, OTHER] };
  test.each([
    ['a release', summary(reportWith(given), notesWith()), summary(reportWith(), notesWith())],
    ['a pruning', pruneSummary({ ...PRUNING, ...given }, undefined), pruneSummary(PRUNING, undefined)],
    [
      'a verification',
      verificationSummary({ schema: 1, command: 'verify', valid: true, items: [], ...given }),
      verificationSummary({ schema: 1, command: 'verify', valid: true, items: [] }),
    ],
  ])('%s', (_what, told, untold) => {
    const lines = told.split('\n').filter(line => line.startsWith('- ⏳'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('76 of 100 requests in 6 h are left');
    expect(untold).not.toContain('⏳');
  });
});

test('rate limits are the last field of the document, which has none where no registry told of one', () => {
  const document = JSON.parse(reportJson(reportWith({ rateLimits: [HUB, OTHER] })));
  expect(Object.keys(document).at(-1)).toBe('rateLimits');
  expect(document.rateLimits).toEqual([HUB, OTHER]);
  expect(JSON.parse(reportJson(reportWith()))).not.toHaveProperty('rateLimits');
  expect(rateLimitField([])).toEqual({});
});
