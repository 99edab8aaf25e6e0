import { openConnection } from '../steps/connect.ts';
import { verifyOne } from '../steps/verify-one.ts';
import { reportVerification } from '../steps/verify-report.ts';
import { readVerifyWish } from '../steps/verify-wish.ts';
import type { Command } from './command.ts';

/** Is what is published whole: content, platforms, tags, revision, signature, SBOM and provenance. Writes nothing. */
export const verify: Command = async deps => {
  const wish = await readVerifyWish(deps);
  const { references, registry } = wish;
  const destinations = references.map(({ repository }) => repository);
  const connection = await openConnection(deps, { registry, destinations });
  const expected = { ...wish, recursive: deps.inputs.flag('sign-recursive') };
  try {
    const items = await deps.host.group('Verify', () =>
      Promise.all(
        references.map(reference => verifyOne(reference, expected, connection.looking(reference.repository))),
      ),
    );
    return await reportVerification(deps, items, connection.rateLimits());
  } finally {
    await connection.close();
  }
};
