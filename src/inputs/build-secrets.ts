type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The values of build secrets, known before anything is printed: a RUN may show what it was given. Those in files are
 * not read for it. `list` gives an input by its name.
 */
export function buildSecrets(
  list: (name: 'secrets' | 'secret-envs') => readonly string[],
  env: Environment,
): readonly string[] {
  const given = list('secrets').map(afterEquals);
  const taken = list('secret-envs').map(entry => env[afterEquals(entry)] ?? '');
  return [...given, ...taken].filter(value => value !== '');
}

function afterEquals(entry: string): string {
  const at = entry.indexOf('=');
  return at < 0 ? '' : entry.slice(at + 1);
}
