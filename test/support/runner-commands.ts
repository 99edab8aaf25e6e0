/** A command that a log line gives the CI, as actions/runner reads it. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** All commands of actions/runner (ActionCommandManager), old ones included. */
const REGISTERED = new Set([
  ...[
    'add-mask',
    'add-matcher',
    'add-path',
    'debug',
    'echo',
    'endgroup',
    'error',
    'group',
    'internal-set-repo-path',
  ],
  ...['notice', 'remove-matcher', 'save-state', 'set-env', 'set-output', 'stop-commands', 'warning'],
]);

/**
 * Everything a runner would execute in this log. Stricter than the runner: characters that .NET's culture-sensitive
 * search steps over are taken out first, and a command may come from either of its two syntaxes.
 */
export function commandsIn(log: string): readonly RunnerCommand[] {
  return log.split(/\r\n|\n|\r/).flatMap(line => {
    const command =
      parseNew(line) ?? parseNew(searchable(line)) ?? parseOld(line) ?? parseOld(searchable(line));
    return command ? [command] : [];
  });
}

function searchable(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{DI}]/gu, sign => (sign === '\t' ? sign : ''));
}

function parseNew(line: string): RunnerCommand | undefined {
  const text = line.replace(/^[\s\u0085]+/u, '');
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  return commandOf(text.slice(2, end), ',', text.slice(end + 2));
}

function parseOld(line: string): RunnerCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  return commandOf(line.slice(start + 3, end), ';', line.slice(end + 1));
}

function commandOf(head: string, separator: string, rest: string): RunnerCommand | undefined {
  const space = head.indexOf(' ');
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
  if (!REGISTERED.has(name)) return undefined;
  const pairs = space < 0 ? [] : head.slice(space + 1).split(separator);
  const properties = Object.fromEntries(
    pairs.flatMap(pair => {
      const at = pair.indexOf('=');
      return at > 0 ? [[pair.slice(0, at).trim(), unescaped(pair.slice(at + 1))]] : [];
    }),
  );
  return { name, properties, message: unescaped(rest) };
}

function unescaped(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
