import type { Deps } from '../commands/command.ts';
import type { RunFacts } from './report.ts';
import type { Signing } from './signing.ts';

/** What a run attaches to its goods. Each call does nothing where nothing is asked for. */
export interface Attaching {
  /** Throws `tag-conflict` where content is to be reused that this run's signer has not signed. */
  vouch(): Promise<void>;
  /** Attaches SBOMs, provenance and signatures; nothing is named. */
  attach(): Promise<void>;
  /** Looks once more, when everything has its name, whether what was attached is listed still. Throws `lost-race`. */
  confirm(): Promise<void>;
  /** Checks all of it as it is read back, where `verify` asks for it. Throws `verify-failed`. */
  verify(): Promise<void>;
  close(): Promise<void>;
}

const NOTHING: Attaching = {
  vouch: async () => {},
  attach: async () => {},
  confirm: async () => {},
  verify: async () => {},
  close: async () => {},
};

/** Opens the signer of a run, once however often it is asked for. */
export type SigningOpener = () => Promise<Signing | undefined>;

/**
 * A key is opened from here on, beside everything up to the guard's first look: the password alone takes as long as that,
 * so what opens it is loaded before anything else. A token is asked for only when the signer is, for it ends soon. Whoever
 * asks gets the failure.
 */
export async function signingOpener(deps: Deps): Promise<SigningOpener> {
  let opening: Promise<Signing | undefined> | undefined;
  const open: SigningOpener = () => {
    opening ??= import('./signing.ts').then(({ openSigning }) => openSigning(deps));
    return opening;
  };
  if (deps.inputs.text('sign') === 'key' && deps.inputs.text('sign-key') !== '') {
    await import('../sign/open-signer.ts');
    open().catch(() => {});
  }
  return open;
}

/**
 * Opens what attaching needs. `vouch` waits for the signer, so a key or token that cannot be used costs no build. A
 * rehearsal signs nothing: a fork has no keys, and a signature in a stand-in vouches for nothing.
 */
export async function openAttaching(
  deps: Deps,
  facts: RunFacts,
  openSigner: SigningOpener,
): Promise<Attaching> {
  const { inputs, host } = deps;
  const wanted =
    inputs.text('sign') !== 'none' ||
    inputs.text('sbom') !== '' ||
    inputs.text('sbom-generator') !== '' ||
    inputs.flag('verify');
  if (!wanted) return NOTHING;
  const rehearsed = facts.connection.rehearsal !== undefined;
  const opening = rehearsed ? Promise.resolve(undefined) : openSigner();
  // Who waits for it gets the failure; a run that fails before that has another one to tell.
  opening.catch(() => {});
  // While the registry and the key are waited for.
  const loading = Promise.all([import('./vouch.ts'), import('./attach.ts')]);
  loading.catch(() => {});
  return {
    vouch: async () => {
      const signing = await opening;
      if (!signing) return;
      facts.signatureCheck = signing.checkCommand;
      const [{ assertVouched }] = await loading;
      await Promise.all(facts.goods.map(progress => assertVouched(progress, facts.connection, signing)));
    },
    attach: () =>
      host.group('Attach', async () => {
        const [, { attachAll }] = await loading;
        facts.attachments = await attachAll(deps, facts, await opening);
      }),
    confirm: async () => {
      const { confirmAttached } = await import('./confirm-attached.ts');
      await confirmAttached(facts.connection, facts.goods, 'all');
    },
    verify: async () => {
      if (!inputs.flag('verify') || rehearsed) return;
      const { assertWhole } = await import('./verify-release.ts');
      await host.group('Verify', async () => assertWhole(deps, facts, await opening));
    },
    close: async () => {
      const signing = await opening.catch(() => undefined);
      await signing?.close();
    },
  };
}
