import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../backend/freePort';

const nodeTransform = require.resolve(
  '@backstage/cli-node/config/nodeTransform.cjs',
);

const keeperFile = require.resolve('./servePostgres.ts');

/** A PostgreSQL server of our own, whose data stay in a folder. */
export class PostgresServer {
  readonly port: number;
  readonly #keeper: ChildProcess;

  private constructor(port: number, keeper: ChildProcess) {
    this.port = port;
    this.#keeper = keeper;
  }

  /**
   * Starts it, with what the folder has from earlier on.
   *
   * @throws Error if it does not come up
   */
  static async start(folder: string): Promise<PostgresServer> {
    const port = await freePort();
    const keeper = fork(keeperFile, [folder, String(port)], {
      execArgv: ['--require', nodeTransform],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = once(keeper, 'exit').then(([code]) => {
      throw new Error(`PostgreSQL did not start, its keeper ended as ${code}`);
    });
    ended.catch(() => undefined);
    await Promise.race([untilReady(keeper), ended]);
    return new PostgresServer(port, keeper);
  }

  async stop(): Promise<void> {
    if (!this.#keeper.connected) return;
    const exited = once(this.#keeper, 'exit');
    this.#keeper.disconnect();
    await exited;
  }
}

/** The transform sends messages of its own, of the files that it reads. */
async function untilReady(keeper: ChildProcess): Promise<void> {
  await new Promise<void>(resolve => {
    keeper.on('message', message => {
      if (message === 'ready') resolve();
    });
  });
}
