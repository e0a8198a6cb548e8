import { z } from 'zod';
import type { ActivityApi } from '../../backend/ActivityApi';
import type { BenchDatabase } from '../../database/BenchDatabase';
import type { BenchBackend } from '../../session/BenchBackend';
import type { Closing } from '../../session/Closing';
import { openMadeBackend, openMadeFolder } from '../../session/openMade';
import { MadeWork } from '../made/MadeWork';
import { statementsPath } from '../made/StatementCount';
import {
  readWorkWorld,
  writeWorkWorld,
  type WorkWorld,
} from '../made/WorkWorld';
import type { WorkBenchOptions } from './WorkBenchOptions';

const statementsSchema = z.object({ statements: z.int() });

/** A folder with made work, its database, and the backend that is being measured. */
export class WorkSession {
  readonly folder: string;
  readonly work: MadeWork;
  readonly database: BenchDatabase;
  readonly options: WorkBenchOptions;
  readonly #backend: BenchBackend;

  private constructor(session: {
    folder: string;
    work: MadeWork;
    database: BenchDatabase;
    options: WorkBenchOptions;
    backend: BenchBackend;
  }) {
    this.folder = session.folder;
    this.work = session.work;
    this.database = session.database;
    this.options = session.options;
    this.#backend = session.backend;
  }

  /** Starts database and backend, with nothing to be read yet; `closing` ends them. */
  static async open(
    options: WorkBenchOptions,
    closing: Closing,
  ): Promise<WorkSession> {
    const folder = await openFolder(options, closing);
    const world = readWorkWorld(folder);
    const work = new MadeWork(world);
    const { database, backend } = await openMadeBackend(
      {
        folder,
        db: world.db,
        entry: require.resolve('../made/serveWork.ts'),
      },
      closing,
    );
    return new WorkSession({ folder, work, database, options, backend });
  }

  get backend(): BenchBackend {
    return this.#backend;
  }

  get api(): ActivityApi {
    return this.#backend.api;
  }

  /** Of the process that runs the backend. */
  get pid(): number {
    return this.#backend.pid;
  }

  get world(): WorkWorld {
    return readWorkWorld(this.folder);
  }

  change(changes: Partial<WorkWorld>): void {
    writeWorkWorld(this.folder, { ...this.world, ...changes });
  }

  /** How many statements about trees of work there have been. */
  async statements(): Promise<number> {
    const path = `activity${statementsPath}`;
    const { status, text } = await this.api.send('GET', path);
    if (status !== 200) throw new Error(`GET ${path} was answered ${status}`);
    return statementsSchema.parse(JSON.parse(text)).statements;
  }

  /** Tells whoever watches how far it is; figures go elsewhere. */
  tell(progress: string): void {
    process.stderr.write(`${progress}\n`);
  }
}

async function openFolder(
  { keep, reuse, items, tree, db }: WorkBenchOptions,
  closing: Closing,
): Promise<string> {
  const made = { name: 'work', keep, reuse };
  return openMadeFolder(made, closing, (folder, now) => {
    const world = { items, tree, db, now, open: 0, moves: [] };
    writeWorkWorld(folder, { version: 1, ...world });
  });
}
