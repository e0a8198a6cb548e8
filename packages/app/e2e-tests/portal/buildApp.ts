import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Builds the app as it is put into production, in some ten seconds; pages of a development build take several to open, each time.
 *
 * @param root - of the repository
 * @throws with the output of the build if it fails
 */
export async function buildApp(root: string): Promise<void> {
  const cli = join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
  await promisify(execFile)(process.execPath, [cli, 'package', 'build'], {
    cwd: join(root, 'packages', 'app'),
    // Of jest's environment nothing is meant for it.
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: 64 * 1024 * 1024,
  });
}
