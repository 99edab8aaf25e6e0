import type { Deps } from '../commands/command.ts';
import type { RunFacts } from './report.ts';

/** What a run attaches to its goods. Each call does nothing where nothing is asked for. */
export interface Attaching {
  /** Throws `tag-conflict` where content is to be reused that this run's signer has not signed. */
  vouch(): Promise<void>;
  /** Attaches SBOMs, provenance and signatures; nothing is named. */
  attach(): Promise<void>;
  /** Checks that what was signed verifies as it is read back, where `verify` asks for it. */
  verify(): Promise<void>;
  close(): Promise<void>;
}

const NOTHING: Attaching = {
  vouch: async () => {},
  attach: async () => {},
  verify: async () => {},
  close: async () => {},
};

/**
 * Opens what attaching needs, the signer included: a key or token that cannot be used costs no build. A rehearsal
 * signs nothing, for a fork has no keys, and a signature in a stand-in vouches for nothing.
 */
export async function openAttaching(deps: Deps, facts: RunFacts): Promise<Attaching> {
  const { inputs, host } = deps;
  const wanted =
    inputs.text('sign') !== 'none' || inputs.text('sbom') !== '' || inputs.text('sbom-generator') !== '';
  if (!wanted) return NOTHING;
  const { openSigning } = await import('./signing.ts');
  const { assertVerified, assertVouched, attachAll } = await import('./attach.ts');
  const signing = facts.connection.rehearsal === undefined ? await openSigning(deps) : undefined;
  return {
    vouch: async () => {
      if (!signing) return;
      await Promise.all(facts.goods.map(progress => assertVouched(progress, facts.connection, signing)));
    },
    attach: () =>
      host.group('Attach', async () => {
        facts.attachments = await attachAll(deps, facts, signing);
      }),
    verify: async () => {
      if (!signing || !inputs.flag('verify')) return;
      await assertVerified(facts, signing);
      host.info('verified: everything is signed as it is read back');
    },
    close: async () => signing?.close(),
  };
}
