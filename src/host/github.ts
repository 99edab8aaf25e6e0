import { appendFileSync, readFileSync } from 'node:fs';
import { AppError, messageOf } from '../errors.ts';
import { artifactLines } from './artifacts-file.ts';
import type { OpenHost, Place } from './host.ts';
import { createMasker, secretLines } from './redaction.ts';
import type { Sink } from './sink.ts';
import { textLog } from './text-log.ts';
import { type CommandProperties, fileEntry, workflowCommand } from './workflow-command.ts';

export interface GithubHostOptions {
  /** Where the runner's file commands are: GITHUB_OUTPUT, GITHUB_STATE, GITHUB_ENV, GITHUB_STEP_SUMMARY. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * The one stream of the log: standard output in the Action; standard error on the command line, whose standard output
   * is the document. The runner reads commands from both, but keeps no order between them.
   */
  readonly log: Sink;
  /** A fresh text nobody can guess, for every call: it ends values in the runner's files. */
  readonly random: () => string;
  /** True where only the runner can be reading `log`: the secrets themselves are written there for it to mask. */
  readonly announceSecrets: boolean;
}

/**
 * A GitHub runner. It speaks the runner's own two protocols (workflow-command.ts) instead of loading @actions/core, which
 * writes to the process's streams whatever host is asked for, and takes longer to load than `tags` takes to run.
 *
 * A child's output is made harmless line by line rather than put between `stop-commands` tokens: that would silence our
 * own annotations while a build runs, stay in force if we are killed, and do nothing against a line in two chunks.
 */
export function githubHost({ env, log, random, announceSecrets }: GithubHostOptions): OpenHost {
  const masker = createMasker();
  const text = textLog({ sink: log, masker, markers: 'github' });
  const command = (name: string, message: string, properties?: CommandProperties): void =>
    text.trusted(workflowCommand(name, message, properties));
  const annotate = (level: string, message: string, place: Place = {}): void =>
    command(level, text.harmless(message), {
      title: place.title && text.harmless(place.title),
      file: place.file && text.harmless(place.file),
      line: place.line?.toString(),
    });
  const append = (variable: string, content: string): void => {
    const path = env[variable];
    if (path) appendTo(path, variable, content);
    else text.lines(`${variable} is not set: this runner takes no such values`);
  };
  const entry = (variable: string, name: string, value: string): void =>
    append(variable, fileEntry(name, value, random()));
  return {
    kind: 'github',
    info: text.lines,
    notice: (message, place) => annotate('notice', message, place),
    warning: warnings(annotate, text.lines),
    error: (message, place) => annotate('error', message, place),
    group: groups({
      start: heading => command('group', text.harmless(heading)),
      nested: text.lines,
      end: () => {
        text.flush();
        command('endgroup', '');
      },
    }),
    raw: text.raw,
    mask: secret => {
      masker.add(secret);
      if (announceSecrets) for (const line of secretLines(secret)) command('add-mask', line);
    },
    output: (name, value) => entry('GITHUB_OUTPUT', name, value),
    summary: async markdown => append('GITHUB_STEP_SUMMARY', `${masker.redact(markdown)}\n`),
    saveState: (name, value) => entry('GITHUB_STATE', name, value),
    exportVariable: (name, value) => entry('GITHUB_ENV', name, value),
    published: references => {
      // Only newer runners ask.
      if (!env['GITHUB_ARTIFACTS']) return;
      append('GITHUB_ARTIFACTS', artifactLines(references, textOf(env['GITHUB_ARTIFACTS_LIST']), text.lines));
    },
    redact: masker.redact,
    flush: text.flush,
  };
}

/** The page shows ten of a step: what is said when it is found and again at the end takes one place there. */
function warnings(
  annotate: (level: string, message: string, place?: Place) => void,
  log: (line: string) => void,
): OpenHost['warning'] {
  const shown = new Set<string>();
  return (message, place) => {
    if (shown.has(message)) log(`warning: ${message}`);
    else annotate('warning', message, place);
    shown.add(message);
  };
}

interface GroupMarks {
  readonly start: (heading: string) => void;
  readonly nested: (heading: string) => void;
  readonly end: () => void;
}

/** The runner's groups do not nest and know no names: only the outermost is one, and it ends when the last inside has. */
function groups({ start, nested, end }: GroupMarks): OpenHost['group'] {
  let open = 0;
  return async (heading, body) => {
    if (open === 0) start(heading);
    else nested(heading);
    open += 1;
    try {
      return await body();
    } finally {
      open -= 1;
      if (open === 0) end();
    }
  };
}

/** Empty where there is no such file: what only helps is not worth a failure. */
function textOf(path: string | undefined): string {
  try {
    return path ? readFileSync(path, 'utf8') : '';
  } catch {
    return '';
  }
}

function appendTo(path: string, variable: string, content: string): void {
  try {
    appendFileSync(path, content, 'utf8');
  } catch (cause) {
    const full = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
    throw new AppError(
      full ? 'disk-full' : 'bad-input',
      `cannot append to the file that ${variable} names (${path}): ${messageOf(cause)}`,
      { cause },
    );
  }
}
