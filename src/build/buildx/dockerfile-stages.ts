/** A stage of a Dockerfile, as far as it decides what runs where. */
export interface Stage {
  /** Lower-cased, as stages are referred to without regard to case. */
  readonly name?: string;
  /** What follows FROM, variables not yet replaced. */
  readonly base: string;
  /** `--platform` of FROM, variables not yet replaced. */
  readonly platform?: string;
  readonly runs: readonly { readonly line: number; readonly text: string }[];
  /** Other stages it takes files from (`COPY --from`, `RUN --mount=from=`), variables not yet replaced. */
  readonly takesFrom: readonly string[];
}

/** A Dockerfile seen from far. */
export interface DockerfileOutline {
  /** The frontend that `# syntax=` names; the outline means nothing for one that is not Dockerfile's. */
  readonly syntax?: string;
  /** ARG before the first FROM, with their defaults. */
  readonly globalArgs: Readonly<Record<string, string>>;
  readonly stages: readonly Stage[];
}

interface Instruction {
  readonly line: number;
  readonly word: string;
  readonly rest: string;
}

/** Reads stages and their RUN instructions; what it does not know it passes over. Never throws. */
export function readOutline(text: string): DockerfileOutline {
  const globalArgs: Record<string, string> = {};
  const stages: { -readonly [K in keyof Stage]: Stage[K] }[] = [];
  for (const { line, word, rest } of instructionsOf(text)) {
    const stage = stages.at(-1);
    if (word === 'FROM') stages.push(stageFrom(rest));
    else if (word === 'ARG' && stage === undefined) Object.assign(globalArgs, defaultsOf(rest));
    else if (stage !== undefined && (word === 'COPY' || word === 'RUN' || word === 'ADD')) {
      stage.takesFrom = [...stage.takesFrom, ...sourcesOf(word, rest)];
      if (word === 'RUN') stage.runs = [...stage.runs, { line, text: rest }];
    }
  }
  const syntax = /^#\s*syntax\s*=\s*(\S+)/i.exec(text)?.[1];
  return { ...(syntax === undefined ? {} : { syntax }), globalArgs, stages };
}

/** Instructions with continued lines joined and heredocs attached; `line` is the first line's number from 1. */
function* instructionsOf(text: string): Generator<Instruction> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const escapeChar = /^(?:#.*\r?\n)*#\s*escape\s*=\s*`/i.test(text) ? '`' : '\\';
  let at = 0;
  while (at < lines.length) {
    const first = at;
    if (isBlankOrComment(lines[at])) {
      at++;
      continue;
    }
    const joined = joinContinued(lines, at, escapeChar);
    at = joined.next;
    const [, word, rest] = /^\s*([A-Za-z]+)\s+([\s\S]*)$/.exec(joined.text) ?? [];
    if (word === undefined || rest === undefined) continue;
    const body: string[] = [];
    for (const end of heredocsOf(word, rest)) {
      while (at < lines.length && lines[at]?.replace(/^\t+/, '') !== end) body.push(lines[at++] ?? '');
      at++;
    }
    yield { line: first + 1, word: word.toUpperCase(), rest: [rest, ...body].join('\n').trim() };
  }
}

/** A line that ends in the escape character goes on in the next; blank and comment lines in between do not count. */
function joinContinued(
  lines: readonly string[],
  from: number,
  escapeChar: string,
): { text: string; next: number } {
  let text = '';
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]?.trimEnd() ?? '';
    if (at > from && isBlankOrComment(line)) continue;
    if (!line.endsWith(escapeChar)) return { text: text + line, next: at + 1 };
    text += `${line.slice(0, -1)} `;
  }
  return { text, next: lines.length };
}

function isBlankOrComment(line: string | undefined): boolean {
  return line === undefined || /^\s*(?:#|$)/.test(line);
}

/** Words that end the heredocs an instruction opens. */
function heredocsOf(word: string, rest: string): string[] {
  if (!/^(?:RUN|COPY|ADD)$/i.test(word)) return [];
  return [...rest.matchAll(/(?<!<)<<-?(["']?)([A-Za-z_][\w.]*)\1/g)].map(match => match[2] ?? '');
}

function stageFrom(rest: string): Stage {
  const words = rest.split(/\s+/);
  const platform = words.find(word => word.startsWith('--platform='))?.slice('--platform='.length);
  const [base = '', as, name] = words.filter(word => !word.startsWith('--'));
  return {
    base,
    ...(platform ? { platform } : {}),
    ...(as?.toUpperCase() === 'AS' && name ? { name: name.toLowerCase() } : {}),
    runs: [],
    takesFrom: [],
  };
}

function sourcesOf(word: string, rest: string): string[] {
  const flags = /^(?:--\S+\s+)*/.exec(rest)?.[0].split(/\s+/) ?? [];
  return flags.flatMap(flag => {
    if (word !== 'RUN') return flag.startsWith('--from=') ? [flag.slice('--from='.length)] : [];
    const from = /^--mount=(?:.*,)?from=([^,]+)/.exec(flag)?.[1];
    return from === undefined ? [] : [from];
  });
}

function defaultsOf(rest: string): Record<string, string> {
  const found = [...rest.matchAll(/([A-Za-z_]\w*)(?:=("[^"]*"|'[^']*'|\S*))?/g)];
  return Object.fromEntries(
    found.map(match => [match[1] ?? '', (match[2] ?? '').replace(/^["']|["']$/g, '')]),
  );
}
