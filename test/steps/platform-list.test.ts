import { describe, expect, test } from 'vitest';
import { formatPlatform } from '../../src/oci/descriptor.ts';
import { readPlatforms } from '../../src/steps/platform-list.ts';

describe('platforms that are asked for', () => {
  test('are read with the aliases that Docker knows', () => {
    const problems: string[] = [];
    const texts = [
      'linux/x86_64',
      'linux/arm64/v8',
      'linux/arm',
      'windows/amd64',
      'linux/riscv64',
      'wasi/wasm',
    ];
    expect(readPlatforms(texts, problems).map(formatPlatform)).toEqual([
      'linux/amd64',
      'linux/arm64',
      'linux/arm/v7',
      'windows/amd64',
      'linux/riscv64',
      'wasi/wasm',
    ]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['linux', 'platforms: "linux" is not a platform, for example linux/amd64 or linux/arm/v7'],
    ['linux/amd46', 'names "amd46", which no image is for; did you mean amd64?'],
    ['linus/amd64', 'names "linus", which no image is for; did you mean linux?'],
    ['amd64/linux', 'names "amd64", which no image is for'],
    ['linux/amd64\n::error::x', 'is not a platform'],
  ])('%j is refused', (text, words) => {
    const problems: string[] = [];
    expect(readPlatforms([text], problems)).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
    expect(problems[0]).not.toContain('\n');
  });
});
