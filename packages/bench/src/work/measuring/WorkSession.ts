import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { ActivityApi } from '../../backend/ActivityApi';
import { BenchDatabase } from '../../database/BenchDatabase';
import { BenchBackend } from '../../session/BenchBackend';
import type { Closing } from '../../session/Closing';
import { MadeWork } from '../made/MadeWork';
import { statementsPath } from '../made/StatementCount';
import {
  readWorkWorld,
  writeWorkWorld,
  type WorkWorld,
} from '../made/WorkWorld';
import type { WorkBenchOptions } from './WorkBenchOptions';

const parallelism = 4;
const dayMs = 86_400_000;
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
    const database = await BenchDatabase.start(folder, world.db);
    closing.add(() => database.stop());
    const backend = await BenchBackend.start({
      folder,
      database: database.config,
      parallelism,
      entry: require.resolve('../made/serveWork.ts'),
    });
    closing.add(() => backend.stop());
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
  { keep, reuse, ...size }: WorkBenchOptions,
  closing: Closing,
): Promise<string> {
  if (reuse !== undefined) return resolve(reuse);
  const folder = keep === undefined ? await temporary(closing) : resolve(keep);
  await mkdir(folder, { recursive: true });
  const { items, tree, db } = size;
  const now = Math.floor(Date.now() / dayMs) * dayMs;
  const world = { items, tree, db, now, open: 0, moves: [] };
  writeWorkWorld(folder, { version: 1, ...world });
  return folder;
}

async function temporary(closing: Closing): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'activity-work-'));
  closing.add(() => rm(folder, { recursive: true, force: true }));
  // The server of a root user is nobody's, who has to get to its own folder.
  await chmod(folder, 0o711);
  return folder;
}
