/** One challenge of a WWW-Authenticate field (RFC 9110 section 11.6.1). */
export interface Challenge {
  /** In lower case: `bearer`, `basic`. */
  readonly scheme: string;
  /** Names in lower case. The first of a repeated name counts. */
  readonly parameters: ReadonlyMap<string, string>;
}

const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const TOKEN68 = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
const SPACE = /[ \t]*/y;
const COMMAS = /[ \t,]*/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/sy;
/** Only for text without a closing quote, which some gateways send: everything that is left. */
const UNCLOSED = /"(.*)$/sy;

/**
 * Reads every challenge of every WWW-Authenticate field, in order: several fields, several challenges in a field,
 * quoted pairs, any case. Malformed text ends its field; what was read before it counts.
 */
export function parseChallenges(fields: readonly string[]): Challenge[] {
  return fields.flatMap(parseField);
}

/**
 * The challenge to answer: bearer before basic; undefined when neither is offered. A bearer challenge that names no token
 * service (gateways with tokens of their own, RFC 6750) cannot be answered, so basic is taken where it is offered as well.
 */
export function chooseChallenge(challenges: readonly Challenge[]): Challenge | undefined {
  const bearers = challenges.filter(({ scheme }) => scheme === 'bearer');
  return (
    bearers.find(({ parameters }) => URL.canParse(parameters.get('realm') ?? '')) ??
    challenges.find(({ scheme }) => scheme === 'basic') ??
    bearers[0]
  );
}

function parseField(field: string): Challenge[] {
  const found: Challenge[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(field);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const parameter = (): readonly [string, string] | undefined => {
    const start = at;
    const name = take(TOKEN)?.[0].toLowerCase();
    take(SPACE);
    if (name !== undefined && field[at] === '=') {
      at += 1;
      take(SPACE);
      const quoted = take(QUOTED) ?? take(UNCLOSED);
      const value = quoted ? unescaped(quoted[1] ?? '') : take(TOKEN)?.[0];
      if (value !== undefined) return [name, value];
    }
    at = start;
    return undefined;
  };
  for (;;) {
    take(COMMAS);
    const scheme = take(TOKEN)?.[0].toLowerCase();
    if (scheme === undefined) return found;
    const parameters = new Map<string, string>();
    found.push({ scheme, parameters });
    take(SPACE);
    if (take(TOKEN68)) continue;
    for (let next = parameter(); next !== undefined; next = parameter()) {
      if (!parameters.has(next[0])) parameters.set(next[0], next[1]);
      take(COMMAS);
    }
  }
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}
