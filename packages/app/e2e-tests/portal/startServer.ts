import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

/** Something that was started, and what it takes to stop it. */
export interface StartedServer {
  /** Stops every process of it; resolves when they are gone. */
  stop(): Promise<void>;
}

const startTimeoutMs = 180_000;
const stopTimeoutMs = 20_000;

/**
 * Starts a program of Node in development and waits until it answers.
 *
 * @param options.args - the script, and what it is given
 * @param options.logFile - gets its output
 * @param options.addresses - all of which answer once it is there
 * @throws if it exits or does not answer in time
 */
export async function startServer(options: {
  args: readonly string[];
  cwd: string;
  logFile: string;
  addresses: readonly string[];
}): Promise<StartedServer> {
  const { args, cwd, logFile, addresses } = options;
  const child = spawn(process.execPath, args, {
    cwd,
    // Of jest's environment nothing is meant for it.
    env: { ...process.env, NODE_ENV: 'development', BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logFile);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const exited = new Promise<void>(settle =>
    child.once('exit', () => settle()),
  );
  const isRunning = () => child.exitCode === null && child.signalCode === null;

  const stop = async () => {
    if (isRunning()) {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
      await exited;
      clearTimeout(timer);
    }
    log.end();
  };

  const deadline = Date.now() + startTimeoutMs;
  for (const address of addresses) {
    while (!(await answers(address))) {
      if (!isRunning() || Date.now() > deadline) {
        await stop();
        throw new Error(`${args[0]} did not start, see ${logFile}`);
      }
      await new Promise(settle => setTimeout(settle, 250));
    }
  }
  return { stop };
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}
