import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface GitOptions {
  input?: Iterable<Buffer>;
  /** Variables in addition to those that keep the machine's own configuration out. */
  env?: Record<string, string>;
  /** Whether the output is thrown away by the system, as it would be at the speed of git. */
  silent?: boolean;
}

/**
 * Runs system git without any configuration of the machine.
 *
 * @returns what it prints, byte by byte as latin1, so that nothing is lost
 * @throws Error with what git said, if it fails
 */
export async function runGit(
  args: readonly string[],
  { input, env, silent = false }: GitOptions = {},
): Promise<string> {
  const child = spawn('git', args, {
    env: {
      PATH: process.env.PATH ?? '',
      HOME: '/nonexistent',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      ...env,
    },
    stdio: ['pipe', silent ? 'ignore' : 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout?.on('data', chunk => output.push(chunk));
  child.stderr?.on('data', chunk => complaints.push(chunk));
  if (input) {
    await pipeline(Readable.from(input), child.stdin!).catch(() => undefined);
  } else {
    child.stdin!.end();
  }
  const [code] = await closed;
  if (code !== 0) {
    throw new Error(
      `git ${args.join(' ')} ended with ${code}: ${Buffer.concat(complaints)}`,
    );
  }
  return Buffer.concat(output).toString('latin1');
}
