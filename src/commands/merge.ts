import { openMerge } from '../steps/merge-image.ts';
import type { Command } from './command.ts';
import { publishRelease } from './push.ts';

/** Hand-over records of several runners → one index → guard → publish: a push whose image others have built. */
export const merge: Command = deps => publishRelease(deps, openMerge);
