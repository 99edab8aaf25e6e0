import type { BuildRequest } from '../builder.ts';
import { joinFields, readAttributes, splitFields } from './csv.ts';

type Wanted = Pick<BuildRequest['buildx'], 'attests' | 'provenance' | 'sbom'>;

/**
 * `--attest` flags from `provenance`, `sbom` and `attests`, with the precedence of docker/build-push-action:
 * the two named inputs win over an entry of `attests` of the same type. `true` means the type with its defaults,
 * `false` switches it off, anything else is attributes. Nothing given leaves buildx to its own default.
 */
export function attestationArguments(wanted: Wanted): string[] {
  const named = (['provenance', 'sbom'] as const).flatMap(type => {
    const value = wanted[type]?.trim();
    return value ? [{ type: type as string, text: attributesOf(type, value) }] : [];
  });
  const others = wanted.attests
    .map(text => ({ type: readAttributes(text).get('type') ?? '', text: spellSwitches(text) }))
    .filter(entry => !named.some(one => one.type === entry.type));
  return [...named, ...others].flatMap(entry => ['--attest', entry.text]);
}

/**
 * Whether the result is an index: several platforms, or one with attestations. Decides what may be annotated:
 * BuildKit fails with "index annotations not supported for single platform export" otherwise.
 */
export function makesIndex(
  request: Pick<BuildRequest, 'platforms' | 'buildx'>,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (request.platforms.length > 1) return true;
  const flags = attestationArguments(request.buildx).filter(text => text !== '--attest');
  const enabled = flags.filter(text => readAttributes(text).get('disabled') !== 'true');
  if (enabled.length > 0) return true;
  const saysProvenance = flags.some(text => readAttributes(text).get('type') === 'provenance');
  return !saysProvenance && !isTrue(env['BUILDX_NO_DEFAULT_ATTESTATIONS']);
}

function attributesOf(type: string, value: string): string {
  return spellSwitches(`type=${type},${value}`);
}

/** A bare `true` is nothing to add, a bare `false` is `disabled=true`: that is how docker's action spells them. */
function spellSwitches(text: string): string {
  const fields = splitFields(text)
    .map(field => field.trim())
    .flatMap(field => {
      if (isTrue(field)) return [];
      return isFalse(field) ? ['disabled=true'] : [field];
    });
  return joinFields(fields);
}

/** Go's strconv.ParseBool, which buildx reads switches with. */
function isTrue(text: string | undefined): boolean {
  return text !== undefined && /^(?:1|t|T|TRUE|true|True)$/.test(text);
}

function isFalse(text: string): boolean {
  return /^(?:0|f|F|FALSE|false|False)$/.test(text);
}
