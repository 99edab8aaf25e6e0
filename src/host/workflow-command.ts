import { AppError } from '../errors.ts';

/** Properties of a workflow command; what is empty or undefined is left out. */
export type CommandProperties = Readonly<Record<string, string | undefined>>;

/**
 * `::name key=value,…::message` as actions/runner reads it (ActionCommand.TryParseV2). Message and values may be any
 * text: what would end them is escaped.
 */
export function workflowCommand(name: string, message: string, properties: CommandProperties = {}): string {
  const pairs = Object.entries(properties).flatMap(([key, value]) =>
    value ? [`${key}=${escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`] : [],
  );
  return `::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}`;
}

/**
 * A name and a value of any lines for the runner's files (GITHUB_OUTPUT, GITHUB_STATE, GITHUB_ENV). `random` must be
 * unguessable: a value that could name its own end could add entries of its own.
 */
export function fileEntry(name: string, value: string, random: string): string {
  const end = `end_${random}`;
  if (!/^[A-Za-z_][\w-]*$/.test(name)) {
    throw new AppError('internal', `${JSON.stringify(name)} cannot be the name of a value for the runner`);
  }
  if (!/^[\w-]{16,}$/.test(random) || value.includes(end)) {
    throw new AppError('internal', `the end mark for ${name} is not unguessable`);
  }
  return `${name}<<${end}\n${value}\n${end}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
