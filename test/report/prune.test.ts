import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import {
  type PrunedTag,
  type Pruning,
  pruneCounts,
  pruneLines,
  pruneSummary,
} from '../../src/report/prune.ts';
import { ownCleanUp } from '../../src/report/prune-hint.ts';
import { MAX_SUMMARY_BYTES } from '../../src/report/summary.ts';
import { hostileText } from '../support/hostile-text.ts';

function tag(name: string, outcome: PrunedTag['outcome'], reason = 'why'): PrunedTag {
  return {
    tag: name,
    kind: 'moving',
    outcome,
    digest: digestOf(name),
    created: '2026-01-15T10:00:00.000Z',
    rule: 'r',
    reason,
  };
}

function pruning(tags: readonly PrunedTag[], more: Partial<Pruning> = {}): Pruning {
  const images = [{ name: 'registry.test/team/app', tags, attachments: [], error: null }];
  return { schema: 1, command: 'prune', dryRun: false, request: null, images, ...more };
}

test('the log counts and sorts: what failed first, what is kept last', () => {
  const lines = pruneLines(
    pruning([tag('a', 'kept'), tag('b', 'deleted'), tag('c', 'failed'), tag('d', 'absent')]),
  );
  expect(lines[0]).toBe('registry.test/team/app');
  expect(lines.slice(1, 5).map(line => line.trim().split(/ +/)[0])).toEqual(['c', 'b', 'd', 'a']);
  expect(lines.at(-1)).toBe('prune: 1 failed, 1 deleted, 1 not there, 1 kept');
  expect(pruneCounts(pruning([]))).toBe('no tag is named by what was asked for');
});

test('of very many tags that are kept some are shown, of those that go all', () => {
  const kept = Array.from({ length: 5000 }, (_, n) => tag(`k-${n}`, 'kept'));
  const gone = Array.from({ length: 500 }, (_, n) => tag(`d-${n}`, 'deleted'));
  const lines = pruneLines(pruning([...kept, ...gone]));
  expect(lines.filter(line => line.includes(' deleted '))).toHaveLength(500);
  expect(lines.length).toBeLessThan(620);
  expect(lines.join('\n')).toContain('and 4900 more that are kept');
});

test('a summary of any size is one that GitHub takes, and its table ends whole', () => {
  const all = Array.from({ length: 20_000 }, (_, n) =>
    tag(`tag-${n}`, n % 2 === 0 ? 'kept' : 'deleted', 'x'.repeat(200)),
  );
  const text = pruneSummary(pruning(all), undefined);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_SUMMARY_BYTES);
  expect(text).toContain('This summary is cut');
  expect(text).toMatch(/^## 🧹 Pruned/);
});

test.each([
  [{ dryRun: true }, undefined, '📋 Would be pruned'],
  [{}, 'not everything', '❌ Not all pruned'],
])('a summary with %j and the problem %j is headed %s', (more, problem, heading) => {
  expect(pruneSummary(pruning([tag('a', 'kept')], more), problem)).toContain(heading);
});

test('text from a registry is only text', () => {
  fc.assert(
    fc.property(hostileText, text => {
      const hostile = pruning([tag('a', 'failed', text)], {
        images: [{ name: 'registry.test/a', tags: [tag('a', 'failed', text)], attachments: [], error: text }],
      });
      for (const line of pruneLines(hostile))
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e\u200b]/);
      const rows = pruneSummary(hostile, text)
        .split('\n')
        .filter(line => line.startsWith('| <code>'));
      expect(rows).toHaveLength(1);
      expect(rows[0]?.match(/(?<!\\)\|/g)).toHaveLength(6);
      expect(rows[0]).not.toMatch(/<(?!\/?code>)/);
    }),
  );
});

describe('a registry that deletes nothing is known by its own means', () => {
  test.each([
    ['ghcr.io', /actions\/delete-package-versions/],
    ['docker.io', /Docker Hub/],
    ['123456789012.dkr.ecr.eu-central-1.amazonaws.com', /lifecycle policy/],
    ['public.ecr.aws', /lifecycle policy/],
    ['europe-west1-docker.pkg.dev', /cleanup policy/],
    ['eu.gcr.io', /cleanup policy/],
    ['team.azurecr.io', /acr purge/],
    ['registry.gitlab.com', /cleanup policy/],
    ['quay.io', /auto-prune/],
    ['123e4567-e89b-12d3-a456-426614174000.europe.registry.cloudfleet.dev', /command line/],
    ['registry.example.com:5000', /delete: enabled: true/],
    ['notghcr.io', /delete: enabled: true/],
  ])('%s', (registry, expected) => {
    expect(ownCleanUp(registry)).toMatch(expected);
  });
});
