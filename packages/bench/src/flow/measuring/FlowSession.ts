import { z } from 'zod';
import type { ActivityApi } from '../../backend/ActivityApi';
import type { BenchDatabase } from '../../database/BenchDatabase';
import type { BenchBackend } from '../../session/BenchBackend';
import type { Closing } from '../../session/Closing';
import { openMadeBackend, openMadeFolder } from '../../session/openMade';
import { flowStatementsPath } from '../made/FlowStatements';
import {
  readFlowWorld,
  writeFlowWorld,
  type FlowWorld,
} from '../made/FlowWorld';
import { MadeFlow } from '../made/MadeFlow';
import type { FlowBenchOptions } from './FlowBenchOptions';

const statementsSchema = z.object({
  statements: z.int(),
  rows: z.int(),
  ms: z.number(),
});

/** Statements that concern flow: how many, the rows that they wrote, how long they took. */
export type FlowStatements = z.infer<typeof statementsSchema>;

/** A folder with made flow, its database, and the backend that is being measured. */
export class FlowSession {
  readonly folder: string;
  readonly flow: MadeFlow;
  readonly database: BenchDatabase;
  readonly options: FlowBenchOptions;
  readonly backend: BenchBackend;

  private constructor(session: {
    folder: string;
    flow: MadeFlow;
    database: BenchDatabase;
    options: FlowBenchOptions;
    backend: BenchBackend;
  }) {
    this.folder = session.folder;
    this.flow = session.flow;
    this.database = session.database;
    this.options = session.options;
    this.backend = session.backend;
  }

  /** Starts database and backend, with nothing to be read yet; `closing` ends them. */
  static async open(
    options: FlowBenchOptions,
    closing: Closing,
  ): Promise<FlowSession> {
    const folder = await openFolder(options, closing);
    const world = readFlowWorld(folder);
    const flow = new MadeFlow(world);
    const { database, backend } = await openMadeBackend(
      {
        folder,
        db: world.db,
        entry: require.resolve('../made/serveFlow.ts'),
      },
      closing,
    );
    return new FlowSession({ folder, flow, database, options, backend });
  }

  get api(): ActivityApi {
    return this.backend.api;
  }

  /** Of the process that runs the backend. */
  get pid(): number {
    return this.backend.pid;
  }

  get world(): FlowWorld {
    return readFlowWorld(this.folder);
  }

  change(changes: Partial<FlowWorld>): void {
    writeFlowWorld(this.folder, { ...this.world, ...changes });
  }

  /** Since the backend was started. */
  async statements(): Promise<FlowStatements> {
    const path = `activity${flowStatementsPath}`;
    const { status, text } = await this.api.send('GET', path);
    if (status !== 200) throw new Error(`GET ${path} was answered ${status}`);
    return statementsSchema.parse(JSON.parse(text));
  }

  /** Tells whoever watches how far it is; figures go elsewhere. */
  tell(progress: string): void {
    process.stderr.write(`${progress}\n`);
  }
}

async function openFolder(
  { keep, reuse, items, transitions, db }: FlowBenchOptions,
  closing: Closing,
): Promise<string> {
  const made = { name: 'flow', keep, reuse };
  return openMadeFolder(made, closing, (folder, now) => {
    const world = { items, transitions, db, now, open: 0, touches: [] };
    writeFlowWorld(folder, { version: 1, ...world });
  });
}
