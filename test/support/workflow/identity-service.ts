import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { tokenWith } from '../../sign/local-sigstore.ts';

const ISSUER = 'https://token.actions.githubusercontent.com';
/** How long a token counts, in seconds. */
const LIFETIME = 600;

/** GitHub's service that tells sigstore and others which workflow a job is of; it ends with the test. */
export async function identityService(): Promise<{ readonly url: string; readonly token: string }> {
  const token = 'the-token-of-the-identity-service';
  const server = createServer((asked, answer) => {
    if (asked.headers.authorization !== `Bearer ${token}`) return void answer.writeHead(401).end();
    const { searchParams } = new URL(asked.url ?? '', 'http://localhost');
    const workflow = searchParams.get('workflow') ?? '';
    const value = tokenWith({
      iss: ISSUER,
      aud: searchParams.get('audience'),
      sub: `repo:team/app:ref:${workflow.replace(/^[^@]*@/, '')}`,
      exp: Math.floor(Date.now() / 1000) + LIFETIME,
      job_workflow_ref: workflow,
      // What Fulcio puts into the certificate for a workflow.
      san: `https://github.com/${workflow}`,
    });
    answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ value }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`, token };
}
