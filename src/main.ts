import { appendFileSync } from 'node:fs';
import { run } from './run.ts';
import { STATE } from './steps/post-state.ts';
import { thisProcess } from './this-process.ts';

// The Action: one file for its main step and its post step. The runner hands to the second what the first has saved;
// that is written first of all, or a main step that was killed would be taken for one that never ran.
const here = thisProcess();
if (here.env[`STATE_${STATE.isPost}`]) {
  const { post } = await import('./post.ts');
  process.exitCode = await post(here);
} else {
  const stateFile = here.env['GITHUB_STATE'];
  if (stateFile) appendFileSync(stateFile, `${STATE.isPost}=true\n`);
  process.exitCode = await run('action', here);
}
