import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs git in a folder and gives what it prints. The configuration of the machine's user has no say, and it does not
 * matter whom the folder belongs to.
 */
export async function git(
  folder: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<string> {
  const { stdout } = await run(
    'git',
    ['-c', 'safe.directory=*', '-C', folder, ...args],
    {
      maxBuffer: 1024 * 1024 * 1024,
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        ...environment,
      },
    },
  );
  return stdout;
}
