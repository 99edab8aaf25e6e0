/**
 * Turns a pattern into one that gives the full version, for pre-releases, which never move `1.2` or `1`:
 * `{{major}}.{{minor}}` becomes `{{version}}`, `v{{major}}-alpine` becomes `v{{version}}-alpine`. The text around the
 * version stays, so that variants of one pre-release do not meet in one tag. Patterns that have the full version already
 * (`v{{version}}`, `{{raw}}`) stay as they are; one without any field (`stable`) gives the version too.
 */
export function onlyVersion(pattern: string, fields: readonly string[]): string {
  if (/\{\{\{?\s*(?:version|raw)\s*\}\}/.test(pattern)) return pattern;
  const field = new RegExp(`\\{\\{\\{?\\s*(?:${fields.join('|')})\\s*\\}\\}\\}?`, 'g');
  const found = [...pattern.matchAll(field)];
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return '{{version}}';
  return `${pattern.slice(0, first.index)}{{version}}${pattern.slice(last.index + last[0].length)}`;
}
