import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { SourceError } from '@activity-insights/plugin-activity-node';
import { describeGitFailure } from './gitFailure';
import { gitArguments, gitEnvironment } from './gitCommand';

/** How much of what git complains about is kept; the end of it says why git gave up. */
const keptComplaints = 16_384;

/** Where and on whose behalf git runs. */
export interface GitPlace {
  /** Names the repository in errors. */
  label: string;
  /** The isolated git directory, which is the working directory and the home of git, too. */
  gitDir: string;
  /** Real path of the configured repository. */
  root: string;
  /** How long git may stay silent, in milliseconds. Time that the reader takes does not count. */
  silenceMs: number;
}

export interface GitCall {
  /** `-c` settings of this call, `key=value`. */
  settings?: readonly string[];
  args: readonly string[];
  /** What git reads from its standard input. */
  input?: string;
  /** Only the exit code says whether it failed: for calls whose output itself says what is missing. */
  isLenient?: boolean;
  signal: AbortSignal;
}

/**
 * Runs git and gives its output as it comes; git waits when the reader does. It ends normally only if git succeeded.
 * Leaving the loop early, or an abort, ends git and everything that it started.
 *
 * @throws SourceError if git failed, could not be started or stayed silent; the signal's reason if it was aborted
 */
export async function* runGit(
  place: GitPlace,
  call: GitCall,
): AsyncGenerator<Buffer> {
  call.signal.throwIfAborted();
  const child = spawn(
    'git',
    [
      ...gitArguments(place.gitDir, place.root),
      ...(call.settings ?? []).flatMap(setting => ['-c', setting]),
      ...call.args,
    ],
    {
      cwd: place.gitDir,
      env: gitEnvironment(place.gitDir, process.env),
      // A process group of its own, so that whatever git starts ends with it.
      detached: true,
      stdio: 'pipe',
    },
  );
  const end = followToEnd(child);
  const kill = () => killGroup(child);
  call.signal.addEventListener('abort', kill, { once: true });
  let silent = false;
  const beSilent = () => {
    silent = true;
    kill();
  };
  let timer: NodeJS.Timeout | undefined;
  try {
    child.stdin.end(call.input ?? '');
    const chunks = child.stdout[Symbol.asyncIterator]();
    for (;;) {
      timer = setTimeout(beSilent, place.silenceMs);
      const next = await chunks.next();
      if (next.done) {
        break;
      }
      clearTimeout(timer);
      yield next.value;
    }
    const { exitCode, complaints, spawnError } = await end;
    call.signal.throwIfAborted();
    if (spawnError) {
      throw describeSpawnError(spawnError);
    }
    if (silent) {
      throw new SourceError(
        'unavailable',
        `git was silent for ${place.silenceMs / 1000} s while it read the ${
          place.label
        }: see whether its disk answers, or raise limits.requestTimeout`,
      );
    }
    const failure = describeGitFailure(place.label, {
      exitCode,
      complaints: exitCode === 0 && call.isLenient ? '' : complaints,
    });
    if (failure) {
      throw failure;
    }
  } finally {
    clearTimeout(timer);
    call.signal.removeEventListener('abort', kill);
    kill();
    child.stdout.destroy();
    await end;
  }
}

interface ProcessEnd {
  exitCode: number | null;
  complaints: string;
  spawnError?: NodeJS.ErrnoException;
}

function followToEnd(
  child: ChildProcessWithoutNullStreams,
): Promise<ProcessEnd> {
  let complaints = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text: string) => {
    complaints = (complaints + text).slice(-keptComplaints);
  });
  // git may end before it has read all of its input; its exit code tells why.
  child.stdin.on('error', () => {});
  return new Promise(resolve => {
    child.once('error', spawnError =>
      resolve({ exitCode: null, complaints, spawnError }),
    );
    child.once('close', exitCode => resolve({ exitCode, complaints }));
  });
}

function killGroup(child: ChildProcessWithoutNullStreams) {
  const ended = child.exitCode !== null || child.signalCode !== null;
  if (child.pid === undefined || ended) {
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in this very moment.
  }
}

function describeSpawnError(error: NodeJS.ErrnoException): SourceError {
  return new SourceError(
    'unavailable',
    error.code === 'ENOENT'
      ? 'There is no git on the PATH of the backend: install git 2.34 or newer'
      : `git could not be started (${error.code ?? 'unknown reason'})`,
  );
}
