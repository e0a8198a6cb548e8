import type { ActivityApi } from '../../backend/ActivityApi';
import type { BenchDatabase } from '../../database/BenchDatabase';
import type { BenchBackend } from '../../session/BenchBackend';
import type { Closing } from '../../session/Closing';
import { openMadeBackend, openMadeFolder } from '../../session/openMade';
import {
  readDoraWorld,
  writeDoraWorld,
  type DoraWorld,
} from '../made/DoraWorld';
import type { DoraBenchOptions } from './DoraBenchOptions';

/** A folder with made deployments, its database, and the backend that is being measured. */
export class DoraSession {
  readonly options: DoraBenchOptions;
  readonly world: DoraWorld;
  readonly database: BenchDatabase;
  readonly #backend: BenchBackend;

  private constructor(session: {
    options: DoraBenchOptions;
    world: DoraWorld;
    database: BenchDatabase;
    backend: BenchBackend;
  }) {
    this.options = session.options;
    this.world = session.world;
    this.database = session.database;
    this.#backend = session.backend;
  }

  /** Starts database and backend; `closing` ends them. */
  static async open(
    options: DoraBenchOptions,
    closing: Closing,
  ): Promise<DoraSession> {
    const folder = await openFolder(options, closing);
    const world = readDoraWorld(folder);
    const { database, backend } = await openMadeBackend(
      {
        folder,
        db: world.db,
        entry: require.resolve('../made/serveDora.ts'),
      },
      closing,
    );
    return new DoraSession({ options, world, database, backend });
  }

  get api(): ActivityApi {
    return this.#backend.api;
  }

  /** Of the process that runs the backend. */
  get pid(): number {
    return this.#backend.pid;
  }

  /** Tells whoever watches how far it is; figures go elsewhere. */
  tell(progress: string): void {
    process.stderr.write(`${progress}\n`);
  }
}

async function openFolder(
  { keep, reuse, ...size }: DoraBenchOptions,
  closing: Closing,
): Promise<string> {
  const { deployments, changes, services, db } = size;
  const made = { name: 'dora', keep, reuse };
  return openMadeFolder(made, closing, (folder, now) =>
    writeDoraWorld(folder, {
      version: 1,
      deployments,
      changes,
      services,
      db,
      now,
    }),
  );
}
