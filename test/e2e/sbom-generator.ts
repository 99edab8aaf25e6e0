import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCANNER } from '../attach/scanner.ts';
import { BUILDKIT } from './buildkit.ts';
import { client } from './clients.ts';

/** An image that answers BuildKit's question for an SBOM, for the machine's own platform. */
export function buildGenerator(folder: string, name: string): void {
  mkdirSync(folder, { recursive: true });
  const tools = process.env['CFCR_TEST_TOOLS'] ?? '';
  copyFileSync(join(tools, 'busybox-amd64'), join(folder, 'busybox'));
  writeFileSync(join(folder, 'scan.sh'), SCANNER);
  const lines = ['FROM scratch', 'COPY busybox /bin/busybox', 'COPY scan.sh /'];
  writeFileSync(
    join(folder, 'Dockerfile'),
    [...lines, 'ENTRYPOINT ["/bin/busybox","sh","/scan.sh"]', ''].join('\n'),
  );
  const source = ['--local', `context=${folder}`, '--local', `dockerfile=${folder}`];
  const output = ['--output', `type=image,name=${name},push=true`];
  client('buildctl', '--addr', BUILDKIT, 'build', '--frontend', 'dockerfile.v0', ...source, ...output);
}
