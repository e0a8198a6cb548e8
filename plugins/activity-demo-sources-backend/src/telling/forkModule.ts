import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';

/**
 * Runs a module of ours in a process of its own, which talks to this one by messages and is ended by the signal.
 *
 * @param path - of the module, as it knows it itself
 * @param flags - of V8
 */
export function forkModule(
  path: string,
  flags: readonly string[],
  signal: AbortSignal,
  args: readonly string[] = [],
): ChildProcess {
  return fork(path, args, {
    execArgv: [...flags, ...readsSources(path)],
    serialization: 'advanced',
    signal,
  });
}

/** Sources are understood by nodes that are told how, and only started from sources is this such a file. */
function readsSources(path: string): string[] {
  return extname(path) === '.ts'
    ? ['--require', require.resolve('@backstage/cli/config/nodeTransform.cjs')]
    : [];
}
