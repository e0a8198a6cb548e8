import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import knexFactory, { type Knex } from 'knex';
import type { World } from '../world/World';
import { PostgresServer } from './PostgresServer';

/** The database server of a folder, as the backend is configured with it and as one looks into it from outside. */
export class BenchDatabase {
  /** The value of `backend.database`. */
  readonly config: object;
  /** By what another program reaches what the plugin has stored. */
  readonly address: string;
  readonly #server: PostgresServer | undefined;

  private constructor(
    config: object,
    address: string,
    server: PostgresServer | undefined,
  ) {
    this.config = config;
    this.address = address;
    this.#server = server;
  }

  static async start(folder: string, db: World['db']): Promise<BenchDatabase> {
    if (db === 'sqlite') {
      const directory = join(folder, 'databases');
      await mkdir(directory, { recursive: true });
      const file = join(directory, 'activity.sqlite');
      const config = { client: 'better-sqlite3', connection: { directory } };
      return new BenchDatabase(config, file, undefined);
    }
    const server = await PostgresServer.start(join(folder, 'postgres'));
    const { port } = server;
    const connection = { host: '127.0.0.1', port, user: 'bench', password: '' };
    return new BenchDatabase(
      { client: 'pg', connection },
      `postgresql://bench@127.0.0.1:${port}/backstage_plugin_activity`,
      server,
    );
  }

  /** Lets `work` look into what the plugin has stored; the backend must have made it. */
  async look<T>(work: (knex: Knex) => Promise<T>): Promise<T> {
    const knex = knexFactory(
      this.#server
        ? { client: 'pg', connection: this.address }
        : {
            client: 'better-sqlite3',
            connection: { filename: this.address },
            useNullAsDefault: true,
          },
    );
    try {
      return await work(knex);
    } finally {
      await knex.destroy();
    }
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
  }
}
