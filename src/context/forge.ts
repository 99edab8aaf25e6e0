import { AppError } from '../errors.ts';
import type { Http } from '../system/http-port.ts';
import type { AskForge } from './complete.ts';
import type { Env } from './facts.ts';

/** The largest answer that is read: a comparison of two commits lists every file between them. */
const MAX_ANSWER = 32 * 1024 * 1024;

/** How the API of the forge that runs this CI is reached. */
export interface ForgeAccess {
  readonly env: Env;
  /** The input `github-token`; where it is empty, GITHUB_TOKEN. On GitLab GITLAB_TOKEN, else CI_JOB_TOKEN is used. */
  readonly token?: string;
  /** Opens the network, which is loaded only when something is asked. The caller closes it. */
  readonly http: () => Promise<Http>;
  readonly userAgent: string;
}

/**
 * Gives the means to ask the forge's API, or undefined where the variables name none.
 * Answers other than 200 reject with `network-failed`; redirects are not followed, so the token goes to one host only.
 */
export function forgeOf(access: ForgeAccess): AskForge | undefined {
  const base = apiOf(access);
  if (base === undefined) return undefined;
  return async path => {
    const http = await access.http();
    const url = new URL(`${base.url.replace(/\/+$/, '')}${path}`);
    const headers = { accept: 'application/json', 'user-agent': access.userAgent, ...base.headers };
    const response = await http.request({ method: 'GET', url, headers });
    if (response.status !== 200) {
      await response.discard();
      throw new AppError(
        'network-failed',
        `GET ${url.origin}${url.pathname}: status ${response.status}, expected 200`,
      );
    }
    const text = await readText(response.bodyInTime, url.host);
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      throw new AppError('network-failed', `GET ${url.origin}${url.pathname}: the answer is not JSON`, {
        cause,
      });
    }
  };
}

function apiOf({ env, token }: ForgeAccess): { url: string; headers: Record<string, string> } | undefined {
  if (env['GITHUB_ACTIONS'] === 'true' && env['GITHUB_API_URL']) {
    const bearer = token || env['GITHUB_TOKEN'];
    return { url: env['GITHUB_API_URL'], headers: bearer ? { authorization: `Bearer ${bearer}` } : {} };
  }
  if (env['GITLAB_CI'] === 'true' && env['CI_API_V4_URL']) {
    const job = env['CI_JOB_TOKEN'];
    const headers = env['GITLAB_TOKEN']
      ? { 'private-token': env['GITLAB_TOKEN'] }
      : job
        ? { 'job-token': job }
        : {};
    return { url: env['CI_API_V4_URL'], headers: known(headers) };
  }
  return undefined;
}

function known(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

async function readText(body: AsyncIterable<Uint8Array>, host: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_ANSWER)
      throw new AppError('network-failed', `${host} sends more than ${MAX_ANSWER} bytes`);
    chunks.push(Uint8Array.from(chunk)); // A source may reuse its buffer.
  }
  return Buffer.concat(chunks).toString('utf8');
}
