import type { Deps } from '../commands/command.ts';
import type { AskForge, Sources } from '../context/complete.ts';
import { openHttp } from './network.ts';

/** Who can be asked about the repository: the clone, and the forge's API over a connection of its own for each question. */
export function sourcesOf(deps: Deps): Sources {
  const { inputs, env, cwd, exec } = deps;
  const forge: AskForge = async path => {
    const { forgeOf } = await import('../context/forge.ts');
    const http = await openHttp(deps);
    try {
      const ask = forgeOf({
        env,
        token: inputs.text('github-token'),
        http: async () => http,
        userAgent: `cfcr-push/${deps.toolVersion}`,
      });
      if (!ask) throw new Error('no forge is known to ask');
      return await ask(path);
    } finally {
      await http.close();
    }
  };
  const hasForge = Boolean(env['GITHUB_API_URL'] || env['CI_API_V4_URL']);
  return { env, cwd, exec, versionPrefix: inputs.text('version-prefix'), ...(hasForge ? { forge } : {}) };
}
