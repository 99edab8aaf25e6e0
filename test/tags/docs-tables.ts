import type { CiContext, GitRef } from '../../src/context/context.ts';
import { mutabilityOf } from '../../src/policy/mutability.ts';
import { EXPRESSIONS } from '../../src/tags/expressions.ts';
import { COMMON_ATTRIBUTES, RULE_TABLE, type RuleName } from '../../src/tags/rule-table.ts';
import { branch, derive, request, SHA, tag } from './context.ts';

/** What happened, as the tables of docs/tags.md show it. */
interface Case {
  readonly event: string;
  readonly ref: GitRef;
  readonly rest?: Partial<CiContext>;
  /** The ref as the CI writes it, where that is not the usual form. */
  readonly shown?: string;
}

const PUSH: Case = { event: 'push', ref: branch('main') };
const FEATURE: Case = { event: 'push', ref: branch('feature/login') };
const RELEASE: Case = { event: 'push', ref: tag('v1.2.3') };
const PRERELEASE: Case = { event: 'push', ref: tag('v1.2.3-rc.1') };
const REQUEST: Case = { event: 'pull_request', ref: request(123) };
const SCHEDULE: Case = { event: 'schedule', ref: branch('main'), rest: { scheduled: true } };
const MARKED: Case = {
  event: 'release, marked as pre-release',
  ref: tag('v1.2.3'),
  rest: { prerelease: true },
};
const QUEUE: Case = {
  event: 'merge_group',
  ref: request(123),
  shown: 'refs/heads/gh-readonly-queue/main/pr-123-…',
};
const TARGET: Case = { event: 'pull_request_target', ref: request(123), shown: 'refs/heads/main' };
const DISPATCH: Case = { event: 'workflow_dispatch', ref: branch('main') };

const CONVENTION: readonly Case[] = [
  RELEASE,
  { event: 'push', ref: tag('1.2.3') },
  { event: 'push', ref: tag('v0.2.3') },
  PRERELEASE,
  MARKED,
  { event: 'push', ref: tag('v1.2.3+5') },
  { event: 'push', ref: tag('2026.01.15') },
  { event: 'push', ref: tag('deployed') },
  PUSH,
  FEATURE,
  { event: 'push', ref: branch('1.2') },
  DISPATCH,
  REQUEST,
  QUEUE,
  SCHEDULE,
];

/** For every rule type: rules, and what they are tried on. */
const EXAMPLES: Readonly<Record<RuleName, readonly (readonly [rules: string, on: readonly Case[]])[]>> = {
  schedule: [
    ['type=schedule', [SCHEDULE, PUSH]],
    ["type=schedule,pattern={{date 'YYYYMMDD'}}", [SCHEDULE]],
  ],
  semver: [
    ['type=semver,pattern={{version}}', [RELEASE, PRERELEASE, MARKED, PUSH]],
    ['type=semver,pattern={{major}}.{{minor}}', [RELEASE, PRERELEASE]],
    ['type=semver,pattern=v{{major}}', [RELEASE, PRERELEASE]],
    ['type=semver,pattern={{raw}}', [RELEASE]],
    [
      'type=semver,pattern={{version}},match=^api-v(.+)$',
      [{ event: 'push', ref: tag('api-v2.0.0') }, RELEASE],
    ],
    ['type=semver,pattern={{version}},value=v2.0.0', [PUSH]],
  ],
  pep440: [
    [
      'type=pep440,pattern={{version}}',
      [RELEASE, { event: 'push', ref: tag('1.2.3RC2') }, { event: 'push', ref: tag('1.2.post1') }],
    ],
    ['type=pep440,pattern={{major}}.{{minor}}', [RELEASE, { event: 'push', ref: tag('1.2.3RC2') }]],
  ],
  calver: [
    [
      'type=calver',
      [{ event: 'push', ref: tag('2026.01.15') }, { event: 'push', ref: tag('2026.01-rc1') }, RELEASE],
    ],
    [
      'type=calver,pattern={{year}}.{{month}}',
      [
        { event: 'push', ref: tag('v2026.01.15') },
        { event: 'push', ref: tag('24.04.1') },
      ],
    ],
  ],
  match: [
    ['type=match,pattern=\\d+\\.\\d+', [RELEASE, PRERELEASE]],
    ['type=match,pattern=^api-v(.+)$,group=1', [{ event: 'push', ref: tag('api-v2.0.0') }, RELEASE]],
    ['type=match,"pattern=^v\\d{1,2}"', [RELEASE]],
  ],
  edge: [
    ['type=edge', [PUSH, FEATURE]],
    ['type=edge,branch=feature/login', [FEATURE]],
  ],
  ref: [
    ['type=ref,event=branch', [PUSH, FEATURE, RELEASE]],
    ['type=ref,event=tag', [RELEASE, PRERELEASE, MARKED]],
    ['type=ref,event=pr', [REQUEST, TARGET, QUEUE]],
  ],
  'git-describe': [
    [
      'type=git-describe',
      [
        {
          event: 'push, 4 commits after v1.2.3',
          ref: branch('main'),
          rest: { description: { tag: 'v1.2.3', distance: 4, dirty: false } },
        },
        {
          event: 'push of v1.2.3',
          ref: tag('v1.2.3'),
          rest: { description: { tag: 'v1.2.3', distance: 0, dirty: false } },
        },
        {
          event: 'changes that are not committed',
          ref: branch('main'),
          rest: { description: { tag: 'v1.2.3', distance: 4, dirty: true } },
        },
      ],
    ],
  ],
  raw: [
    ['type=raw,value=stable', [PUSH, RELEASE]],
    ['type=raw,value=latest,enable={{is_default_branch}}', [PUSH, FEATURE]],
    [
      'type=raw,value={{branch}}-{{sha}}',
      [FEATURE, REQUEST, { event: 'pull_request of a fork', ref: request(123, { fork: true }) }, RELEASE],
    ],
  ],
  sha: [
    ['type=sha', [PUSH, RELEASE]],
    ['type=sha,format=long,prefix=', [PUSH]],
  ],
};

/** Every made table of docs/tags.md by its name. */
export async function docsTables(): Promise<ReadonlyMap<string, string>> {
  const tables = new Map<string, string>();
  tables.set('convention', table(['event', 'ref', 'tags'], await Promise.all(CONVENTION.map(conventionRow))));
  tables.set('common', attributesTable(COMMON_ATTRIBUTES));
  tables.set(
    'expressions',
    Object.keys(EXPRESSIONS)
      .map(name => `\`{{${name}}}\``)
      .join(', '),
  );
  for (const [type, examples] of Object.entries(EXAMPLES)) {
    const rows = examples.flatMap(([rules, cases]) => cases.map(one => ruleRow(rules, one)));
    const spec = RULE_TABLE[type as RuleName];
    const fields =
      spec.fields.length === 0
        ? []
        : ['', `Fields: ${spec.fields.map(name => `\`{{${name}}}\``).join(', ')}.`];
    tables.set(
      type,
      [
        `Fires for ${spec.help === 'always' ? 'every run' : spec.help}; priority ${spec.priority}.`,
        '',
        attributesTable(spec.attributes),
        ...fields,
        '',
        table(['rule', 'event', 'ref', 'tags'], await Promise.all(rows)),
      ].join('\n'),
    );
  }
  return tables;
}

/** The text with every made part between its markers replaced. */
export async function withMade(text: string): Promise<string> {
  const tables = await docsTables();
  return text.replace(
    /(<!-- made: (\S+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, start: string, name: string, end: string) => {
      const made = tables.get(name);
      if (made === undefined) throw new Error(`docs/tags.md asks for a table ${name} that is not made`);
      return `${start}${made}\n${end}`;
    },
  );
}

async function conventionRow(one: Case): Promise<readonly string[]> {
  const { tags } = await derive(one.ref, { rest: one.rest ?? {}, kindOf: mutabilityOf([]) });
  return [
    one.event,
    one.shown ?? refText(one.ref),
    tags.map(({ name, kind }) => (kind === 'immutable' ? `**${name}**` : name)).join(', '),
  ];
}

async function ruleRow(rules: string, one: Case): Promise<readonly string[]> {
  const { tags, silent } = await derive(one.ref, { rules, rest: one.rest ?? {} });
  const names = tags.map(({ name }) => `\`${name}\``).join(', ');
  return [
    `\`${rules.replaceAll('|', '\\|')}\``,
    one.event,
    one.shown ?? refText(one.ref),
    names || `none: ${silent[0]?.why}`,
  ];
}

function refText(ref: GitRef): string {
  if (ref.kind === 'request') return `refs/pull/${ref.number}/merge`;
  return ref.kind === 'branch' ? `refs/heads/${ref.name}` : `refs/tags/${ref.name}`;
}

function attributesTable(attributes: (typeof RULE_TABLE)[RuleName]['attributes']): string {
  const rows = Object.entries(attributes).map(([name, spec]) => {
    const required = spec.required ? 'required' : '';
    const options = spec.options === undefined ? '' : spec.options.map(option => `\`${option}\``).join(', ');
    return [
      `\`${name}\``,
      [spec.help, options].filter(Boolean).join(': '),
      required,
      spec.template ? 'yes' : '',
    ];
  });
  return table(['attribute', 'meaning', '', '`{{…}}`'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The commit that all examples are of. */
export const EXAMPLE_COMMIT = SHA;
