import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { dirname, resolve } from 'node:path';

const backend = dirname(require.resolve('backend/package.json'));
const root = resolve(backend, '../..');
const nodeTransform = require.resolve(
  '@backstage/cli-node/config/nodeTransform.cjs',
);

/** The environment of the backend: nothing that the caller's shell may hold. */
const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG'];

/**
 * The example backend as a process of its own, which leads a process group, so that the programs that it starts end with
 * it. It is run by node itself with the same transform that `backstage-cli package start` uses: that command would start
 * the backend again whenever somebody saves a file.
 */
export class PortalProcess {
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;

  /**
   * @param configFile - read after `app-config.yaml`
   * @param logFile - gets all that is printed, after what is there already
   * @param other - numeric id and home of the user to run as, if not the present one
   */
  constructor(
    configFile: string,
    logFile: string,
    other?: { user: number; home: string },
  ) {
    const environment = inherited.flatMap(name => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    });
    this.#child = spawn(
      process.execPath,
      [
        '--no-node-snapshot',
        '--require',
        nodeTransform,
        resolve(backend, 'src'),
        '--config',
        resolve(root, 'app-config.yaml'),
        '--config',
        configFile,
      ],
      {
        cwd: backend,
        env: {
          ...Object.fromEntries(environment),
          ...(other && { HOME: other.home }),
          NODE_ENV: 'development',
          LOG_LEVEL: 'info',
        },
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(other && { uid: other.user, gid: other.user }),
      },
    );
    // A group of its own gets no interrupt from the terminal.
    const killGroup = () => process.kill(-this.pid, 'SIGKILL');
    process.once('exit', killGroup);
    this.#exited = once(this.#child, 'exit').then(() =>
      process.off('exit', killGroup),
    );
    const log = createWriteStream(logFile, { flags: 'a' });
    this.#child.stdout!.pipe(log, { end: false });
    this.#child.stderr!.pipe(log, { end: false });
    this.#child.once('close', () => log.end());
  }

  get pid(): number {
    return this.#child.pid!;
  }

  get hasExited(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Ends it and all that it started, and waits for it. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (!this.hasExited) {
      // A negative id means the group.
      process.kill(-this.pid, signal);
    }
    await this.#exited;
  }
}
