import type { CommandName } from './input.ts';

/** Where to say it instead, by command: a wish that nothing be written is the one that no command may pass over. */
const INSTEAD_OF_DRY_RUN =
  'the command `plan` shows what would happen and writes nothing; `push: false` builds and rehearses, and publishes nothing';
const INSTEAD_OF_NO_PUSH = '`dry-run: true` shows what would happen and writes nothing';

/**
 * What is wrong where somebody asks that nothing be written, in the words of another command. Any other value that a
 * command does not use is passed over, so that one set of inputs serves several; this one would publish or delete.
 */
export function unheededWishes(command: CommandName, flag: (name: string) => boolean): readonly string[] {
  switch (command) {
    case 'push':
    case 'build':
    case 'merge':
      return flag('dry-run') ? [`dry-run: \`${command}\` has none; ${INSTEAD_OF_DRY_RUN}`] : [];
    case 'promote':
    case 'prune':
      return flag('push') ? [] : [`push: \`${command}\` does not know it; ${INSTEAD_OF_NO_PUSH}`];
    default:
      return [];
  }
}
