import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ActivityApi } from '../backend/ActivityApi';
import { freePort } from '../backend/freePort';
import { waitFor } from '../backend/waiting';
import { serverConfig } from './serverConfig';

const nodeTransform = require.resolve(
  '@backstage/cli-node/config/nodeTransform.cjs',
);
const organisationEntry = require.resolve('../server/serve.ts');

/** It may have a large database to migrate. */
const startTimeoutMs = 900_000;

/** An orderly end may wait for pages in hand. */
const endTimeoutMs = 30_000;

/** What a backend is started with. */
export interface BackendSettings {
  /** Holds the world; gets the configuration and the log. */
  folder: string;
  /** The value of `backend.database`. */
  database: object;
  /** How many streams are read at a time. */
  parallelism: number;
  /** What is run; by default the backend of a made-up organisation. */
  entry?: string;
  /** What that finds in its configuration below `bench`, beside the folder. */
  settings?: Record<string, string>;
}

/** A small backend, as a process of its own. */
export class BenchBackend {
  readonly api: ActivityApi;
  readonly baseUrl: string;
  readonly token: string;
  readonly #child: ChildProcess;

  private constructor(options: {
    baseUrl: string;
    token: string;
    child: ChildProcess;
  }) {
    this.baseUrl = options.baseUrl;
    this.token = options.token;
    this.api = new ActivityApi(options.baseUrl, options.token);
    this.#child = options.child;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @throws Error if it does not, with the place of its log
   */
  static async start(settings: BackendSettings): Promise<BenchBackend> {
    const port = await freePort();
    const token = randomUUID();
    const baseUrl = `http://127.0.0.1:${port}`;
    const { folder, entry = organisationEntry } = settings;
    const configFile = join(folder, 'app-config.json');
    const config = serverConfig(settings, { port, token });
    await writeFile(configFile, JSON.stringify(config), { mode: 0o600 });
    const logFile = join(folder, 'backend.log');
    const child = spawnBackend(entry, configFile, logFile);
    const backend = new BenchBackend({ baseUrl, token, child });
    try {
      await backend.#waitUntilUp(logFile);
    } catch (error) {
      await backend.stop();
      throw error;
    }
    return backend;
  }

  get pid(): number {
    return this.#child.pid!;
  }

  get hasExited(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Ends it, by force if it takes long. */
  async stop(): Promise<void> {
    if (this.hasExited) return;
    const exited = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const late = sleep(endTimeoutMs, 'late' as const, { ref: false });
    if ((await Promise.race([exited, late])) === 'late') {
      this.#child.kill('SIGKILL');
      await exited;
    }
  }

  async #waitUntilUp(logFile: string): Promise<void> {
    await waitFor('the backend', startTimeoutMs, 200, async () => {
      if (this.hasExited) {
        throw new Error(`The backend has ended, see ${logFile}`);
      }
      const asked = this.api.send('GET', 'activity/harvest/runs');
      const answer = await asked.catch(() => undefined);
      return answer?.status === 200 || undefined;
    });
  }
}

/** A signal from the terminal must not reach it before the measuring process is done with it, hence `detached`. */
function spawnBackend(
  entry: string,
  configFile: string,
  logFile: string,
): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(
    process.execPath,
    [
      '--no-node-snapshot',
      '--require',
      nodeTransform,
      entry,
      '--config',
      configFile,
    ],
    {
      cwd: dirname(entry),
      env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', LOG_LEVEL: 'info' },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const log = createWriteStream(logFile, { flags: 'a' });
  child.stdout!.pipe(log, { end: false });
  child.stderr!.pipe(log, { end: false });
  child.once('close', () => log.end());
  return child;
}
