import { loadGithubCache } from './build/buildx/github-cache.ts';
import { run } from './run.ts';
import { STATE } from './steps/post-state.ts';
import { thisProcess } from './this-process.ts';

// The Action. The runner calls this file twice, the second time with the state that the first call saved.
process.exitCode =
  process.env[`STATE_${STATE.isPost}`] === undefined
    ? await run('action', { ...thisProcess(), githubCache: loadGithubCache })
    : await (await import('./post.ts')).post(thisProcess());
