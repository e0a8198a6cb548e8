import type { ActivityApi } from '../backend/ActivityApi';
import type { BenchDatabase } from '../database/BenchDatabase';
import type { Organisation } from '../organisation/Organisation';
import { AskedQuestions } from '../reads/AskedQuestions';
import type { StreamPlan } from '../organisation/StreamPlan';
import { arrive, countEvents } from '../world/arrive';
import { writeWorld, type World } from '../world/World';
import { BenchBackend } from './BenchBackend';
import type { Closing } from './Closing';

/** A made-up organisation, its database, and the backend that is being measured. */
export class BenchSession {
  readonly folder: string;
  readonly organisation: Organisation;
  readonly database: BenchDatabase;
  readonly questions: AskedQuestions;
  #world: World;
  #backend: BenchBackend | undefined;
  #parallelism: number | undefined;

  constructor(options: {
    folder: string;
    organisation: Organisation;
    world: World;
    database: BenchDatabase;
    closing: Closing;
  }) {
    this.folder = options.folder;
    this.organisation = options.organisation;
    this.database = options.database;
    this.questions = new AskedQuestions(options.world.now);
    this.#world = options.world;
    options.closing.add(() => this.#stop());
  }

  get world(): World {
    return this.#world;
  }

  get api(): ActivityApi {
    return this.backend.api;
  }

  /** @throws Error if none was started */
  get backend(): BenchBackend {
    if (this.#backend) return this.#backend;
    throw new Error('No backend is running');
  }

  /** How many events the sources have to give. */
  get events(): number {
    return countEvents(this.#world, this.organisation);
  }

  /** Starts the backend, again if it reads another number of streams at a time. */
  async start(parallelism: number): Promise<void> {
    if (this.#backend && this.#parallelism === parallelism) return;
    await this.#stop();
    this.#backend = await BenchBackend.start({
      folder: this.folder,
      database: this.database.config,
      parallelism,
    });
    this.#parallelism = parallelism;
  }

  /** Lets instances be read from now on, named as `source/instance`. */
  open(instances: readonly string[]): void {
    const open = [...new Set([...this.#world.open, ...instances])];
    this.#save({ ...this.#world, open });
  }

  /** Lets new records come to streams. */
  arrive(streams: readonly StreamPlan[], count: number): void {
    this.#save(arrive(this.#world, streams, count));
  }

  /** Tells whoever watches how far it is; figures go elsewhere. */
  tell(progress: string): void {
    process.stderr.write(`${progress}\n`);
  }

  #save(world: World): void {
    writeWorld(this.folder, world);
    this.#world = world;
  }

  async #stop(): Promise<void> {
    await this.#backend?.stop();
    this.#backend = undefined;
  }
}
