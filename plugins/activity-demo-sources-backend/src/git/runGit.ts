import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { ForwardedError } from '@backstage/errors';

/**
 * Runs the system's git in a repository, without anything that this machine is set up to.
 *
 * @param gitDir - the bare repository
 * @param input - for its standard input, in pieces
 * @returns its standard output
 * @throws ForwardedError with what git has to say
 */
export async function runGit(
  gitDir: string,
  args: readonly string[],
  input: Iterable<string> = [],
): Promise<string> {
  const child = spawn('git', ['--git-dir', gitDir, ...args], {
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      LC_ALL: 'C',
    },
    stdio: 'pipe',
  });
  const output: string[] = [];
  const errors: string[] = [];
  child.stdout.setEncoding('utf8').on('data', text => output.push(text));
  child.stderr.setEncoding('utf8').on('data', text => errors.push(text));
  const closed = once(child, 'close');
  // When git ends early, its exit code tells more than the broken pipe.
  const written = finished(Readable.from(input).pipe(child.stdin)).catch(
    error => error,
  );
  const [code] = await closed;
  const broken = await written;
  if (code !== 0) {
    throw new ForwardedError(
      `git ${args[0]} failed`,
      errors.join('') || broken,
    );
  }
  return output.join('');
}
