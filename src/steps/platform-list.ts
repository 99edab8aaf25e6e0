import { didYouMean } from '../nearest.ts';
import { type Platform, parsePlatform } from '../oci/descriptor.ts';
import { unknownPart } from '../oci/platform-names.ts';

/** Reads the input `platforms`. What is none, or names a system or processor that there is not, is added to `problems`. */
export function readPlatforms(texts: readonly string[], problems: string[]): readonly Platform[] {
  return texts.flatMap(text => {
    const platform = parsePlatform(text);
    const unknown = platform && unknownPart(platform);
    if (platform && !unknown) return [platform];
    const said = unknown
      ? `names ${JSON.stringify(unknown.part)}, which no image is for${didYouMean(unknown.part, unknown.known)}`
      : 'is not a platform';
    problems.push(`platforms: ${JSON.stringify(text)} ${said}, for example linux/amd64 or linux/arm/v7`);
    return [];
  });
}
