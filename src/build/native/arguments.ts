import { formatPlatform, type Platform } from '../../oci/descriptor.ts';

/**
 * The build arguments that exist without being passed (Dockerfile reference, "Automatic platform ARGs in the global scope").
 * A stage sees one after declaring it with ARG.
 */
export function platformArguments(
  target: Platform,
  build: Platform,
  stage: string | undefined,
): ReadonlyMap<string, string> {
  return new Map([
    ...argumentsOf('TARGET', target),
    ...argumentsOf('BUILD', build),
    ['TARGETSTAGE', stage ?? 'default'],
  ]);
}

function argumentsOf(prefix: 'TARGET' | 'BUILD', platform: Platform): readonly (readonly [string, string])[] {
  return [
    [`${prefix}PLATFORM`, formatPlatform(platform)],
    [`${prefix}OS`, platform.os],
    [`${prefix}OSVERSION`, platform['os.version'] ?? ''],
    [`${prefix}ARCH`, platform.architecture],
    [`${prefix}VARIANT`, platform.variant ?? ''],
  ];
}

/** Arguments that Docker accepts without an ARG, so passing them is no mistake. */
export function isPredefinedArgument(name: string): boolean {
  return (
    /^(?:HTTP|HTTPS|FTP|NO|ALL)_PROXY$/i.test(name) ||
    name === 'SOURCE_DATE_EPOCH' ||
    name.startsWith('BUILDKIT_')
  );
}
