import { InstructionError } from './problem.ts';
import type { Owner, StageTree } from './tree.ts';

/** No file of users is larger; a larger one is something else under its name. */
const MAX_TABLE = 1024 * 1024;

/**
 * Resolves `user[:group]` of `--chown` and USER against the stage's own /etc/passwd and /etc/group.
 * A user without a group: the user's primary group, or for a number the same number. Throws InstructionError.
 */
export async function resolveOwner(text: string, tree: StageTree): Promise<Owner> {
  const [user = '', group, ...more] = text.split(':');
  if (user === '' || group === '' || more.length > 0) {
    throw new InstructionError(`${JSON.stringify(text)} is not an owner; expected user or user:group`);
  }
  const account = isId(user) ? { uid: Number(user), gid: Number(user) } : await userNamed(user, tree);
  if (group === undefined) return account;
  return { uid: account.uid, gid: isId(group) ? Number(group) : await groupNamed(group, tree) };
}

function isId(text: string): boolean {
  return /^\d{1,10}$/.test(text);
}

async function userNamed(name: string, tree: StageTree): Promise<Owner> {
  const [, , uid, gid] = await lineOf(name, { tree, path: 'etc/passwd', what: 'user' });
  return { uid: Number(uid), gid: Number(gid) };
}

async function groupNamed(name: string, tree: StageTree): Promise<number> {
  const [, , gid] = await lineOf(name, { tree, path: 'etc/group', what: 'group' });
  return Number(gid);
}

async function lineOf(
  name: string,
  { tree, path, what }: { readonly tree: StageTree; readonly path: string; readonly what: string },
): Promise<readonly string[]> {
  const node = tree.at(tree.resolve(path));
  const hint = `use a number, or copy an /${path} into the stage first`;
  if (node?.kind !== 'file')
    throw new InstructionError(`the ${what} ${name} is unknown: the stage has no /${path}; ${hint}`);
  if (node.size > MAX_TABLE)
    throw new InstructionError(`/${path} has ${node.size} bytes, which is no list of ${what}s`);
  const text = Buffer.concat(await Array.fromAsync(node.open())).toString('utf8');
  for (const line of text.split('\n')) {
    const fields = line.split(':');
    if (fields[0] === name && fields.slice(2, what === 'user' ? 4 : 3).every(field => isId(field)))
      return fields;
  }
  throw new InstructionError(
    `the ${what} ${name} is unknown: /${path} of the stage does not list it; ${hint}`,
  );
}
