/** What the input `sbom` asks for. */
export type SbomWish =
  | { readonly kind: 'none' }
  /** As buildx takes it: true, false, or attributes. */
  | { readonly kind: 'buildkit'; readonly value: string; readonly isOn: boolean }
  /** Files, a platform before `=` where one is named. */
  | { readonly kind: 'files'; readonly entries: readonly SbomEntry[] };

export interface SbomEntry {
  /** Path or glob; may hold `{platform}`, `{os}`, `{arch}`, `{variant}`, `{os.version}`, `{chart}`. */
  readonly pattern: string;
  /** Only for this platform, `os/arch[/variant]`. */
  readonly platform?: string;
  /** Only for the chart of this name. */
  readonly chart?: string;
}

/** Go's strconv.ParseBool, which buildx reads switches with. */
const SWITCH = /^(?:1|t|true|0|f|false)$/i;
/** Attributes of BuildKit's SBOM attestation: `generator=…`, `disabled=true`, anything spelt like them. */
const ATTRIBUTE = /^[a-z][a-z0-9-]*=/i;

/**
 * Reads the input `sbom`. A switch, and text whose first field is an attribute (`generator=image`), are buildx's;
 * everything else are files, one a line or separated by commas. A file's platform is told from an attribute by its
 * slash: `linux/arm64=sbom.json`; `chart/app=sbom.json` is for the chart `app`.
 * A file whose name looks like an attribute is written with `./` before it.
 */
export function readSbomInput(text: string): SbomWish {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'none' };
  if (SWITCH.test(trimmed) || ATTRIBUTE.test(trimmed))
    return { kind: 'buildkit', value: trimmed, isOn: !isOff(trimmed) };
  const entries = trimmed
    .split(/[\r\n]+/)
    .flatMap(line => (line.trim().startsWith('#') ? [] : splitOutsideBraces(line)))
    .map(entry => entry.trim())
    .filter(entry => entry !== '' && !entry.startsWith('#'));
  return { kind: 'files', entries: entries.map(entryOf) };
}

/** Whether attributes, or a switch, of an attestation of BuildKit turn it off. */
export function isOff(value: string): boolean {
  return value.split(',').some(field => /^\s*(?:(?:0|f|false)|disabled=(?:1|t|true))\s*$/i.test(field));
}

/** At commas, but not within `{a,b}`, which is one pattern. A brace that is never closed is a letter of a name. */
function splitOutsideBraces(line: string): readonly string[] {
  return line.match(/(?:\{(?:[^{}]|\{[^{}]*\})*\}|[^,])+/g) ?? [];
}

function entryOf(text: string): SbomEntry {
  const [, chart, file] = /^chart\/([\w.-]+)=(.+)$/.exec(text) ?? [];
  if (chart !== undefined && file !== undefined) return { chart, pattern: file };
  const match = /^([a-z0-9]+\/[a-z0-9_-]+(?:\/[a-z0-9._-]+)?)=(.+)$/i.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return { pattern: text };
  return { platform: match[1], pattern: match[2] };
}
