/** The types of docker/metadata-action, and two more. */
export type RuleName =
  | 'schedule'
  | 'semver'
  | 'pep440'
  | 'calver'
  | 'match'
  | 'edge'
  | 'ref'
  | 'raw'
  | 'sha'
  | 'git-describe';

/** What one attribute of a rule may hold. */
export interface AttributeSpec {
  readonly help: string;
  readonly required?: true;
  readonly options?: readonly string[];
  /** `{{…}}` is filled in, with the fields of the type besides the global expressions. */
  readonly template?: true;
  /** A regular expression. */
  readonly regex?: true;
}

/** A rule type: the only place where its priority, attributes and fields are written down. */
export interface RuleSpec {
  readonly help: string;
  /** Rules are tried from the highest to the lowest; the first that gives a tag gives the version. */
  readonly priority: number;
  readonly attributes: Readonly<Record<string, AttributeSpec>>;
  /** Expressions that only this type's templates have. */
  readonly fields: readonly string[];
  /** Prefix where the rule has none; it keeps the flavor's prefix out. */
  readonly prefix?: string;
}

/** Attributes of every type. */
export const COMMON_ATTRIBUTES: Readonly<Record<string, AttributeSpec>> = {
  enable: { help: 'the rule counts only where this is `true`', template: true },
  priority: { help: 'order among the rules, a number' },
  prefix: { help: "text before the tag, instead of the flavor's", template: true },
  suffix: { help: "text after the tag, instead of the flavor's", template: true },
};

const VALUE: AttributeSpec = { help: 'text to use instead of the git tag', template: true };
const MATCH: AttributeSpec = {
  help: 'regular expression that takes the version out; its first group where it has one',
  regex: true,
};
const VERSION_FIELDS = ['raw', 'version', 'major', 'minor', 'patch'];

export const RULE_TABLE: Readonly<Record<RuleName, RuleSpec>> = {
  schedule: {
    help: 'scheduled runs',
    priority: 1000,
    attributes: { pattern: { help: 'the tag, `nightly` where missing', template: true } },
    fields: [],
  },
  semver: {
    help: 'git tags that are semantic versions',
    priority: 900,
    attributes: { pattern: { help: 'the tag', required: true, template: true }, value: VALUE, match: MATCH },
    fields: [...VERSION_FIELDS, 'prerelease', 'build'],
  },
  pep440: {
    help: 'git tags that are versions of Python packages',
    priority: 900,
    attributes: { pattern: { help: 'the tag', required: true, template: true }, value: VALUE, match: MATCH },
    fields: VERSION_FIELDS,
  },
  calver: {
    help: 'git tags that are calendar versions',
    priority: 900,
    attributes: {
      pattern: { help: 'the tag, `{{version}}` where missing', template: true },
      value: VALUE,
      match: MATCH,
    },
    fields: ['raw', 'version', 'year', 'month', 'day', 'micro', 'modifier'],
  },
  match: {
    help: 'git tags that a regular expression matches',
    priority: 800,
    attributes: {
      pattern: { help: 'regular expression, as such or as /…/flags', required: true, regex: true },
      group: { help: 'number of the group that is the tag, 0 (the whole match) where missing' },
      value: VALUE,
    },
    fields: [],
  },
  edge: {
    help: 'pushes to one branch',
    priority: 700,
    attributes: { branch: { help: 'the branch, the default branch where missing', template: true } },
    fields: [],
  },
  ref: {
    help: 'the name of the ref',
    priority: 600,
    attributes: { event: { help: 'which refs', required: true, options: ['branch', 'tag', 'pr'] } },
    fields: [],
  },
  'git-describe': {
    help: 'the nearest git tag and the way from it',
    priority: 300,
    attributes: {
      pattern: {
        help: 'the tag where HEAD is not tagged, `{{tag}}-{{distance}}-g{{sha}}{{dirty}}` where missing',
        template: true,
      },
    },
    fields: ['tag', 'distance', 'dirty'],
  },
  raw: {
    help: 'always',
    priority: 200,
    attributes: { value: { help: 'the tag', required: true, template: true } },
    fields: [],
  },
  sha: {
    help: 'always',
    priority: 100,
    attributes: {
      format: { help: 'length of the commit id, `short` where missing', options: ['short', 'long'] },
    },
    fields: [],
    prefix: 'sha-',
  },
};

/** Prefix of `type=ref,event=pr`, the only default prefix that depends on an attribute. */
export const REQUEST_PREFIX = 'pr-';
