import { BUILDING_STORIES } from './stories-building.ts';
import { CONTENT_STORIES } from './stories-content.ts';
import { RELEASE_STORIES } from './stories-releases.ts';
import { SIGNING_STORIES } from './stories-signing.ts';
import type { Story } from './story.ts';

/** One for every example that is run on GitHub and on GitLab. */
export const STORIES: readonly Story[] = [
  ...RELEASE_STORIES,
  ...CONTENT_STORIES,
  ...BUILDING_STORIES,
  ...SIGNING_STORIES,
];
