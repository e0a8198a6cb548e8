import type { Knex } from 'knex';
import { Database, type Tx, type WriteOptions } from '../store/Database';

/** A database that a process loses in the middle of its work: what the database sees when the process is killed. */
export class CutDatabase extends Database {
  /** The writes so far, by the names of their operations. */
  readonly writes: string[] = [];
  /** Resolves to the first operation that it has refused. */
  readonly whenCut: Promise<string>;
  #cutAt = Infinity;
  #markCut: (operation: string) => void = () => {};

  constructor(knex: Knex) {
    super(knex);
    this.whenCut = new Promise(resolve => {
      this.#markCut = resolve;
    });
  }

  /** Whether the connection is lost. */
  get isCut(): boolean {
    return this.writes.length > this.#cutAt;
  }

  /** Lets so many more writes through, and then nothing at all. */
  cutAfter(writes: number): void {
    this.#cutAt = this.writes.length + writes;
  }

  override async read<T>(
    operation: string,
    query: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    this.#refuseIfCut(operation);
    return super.read(operation, query);
  }

  override async write<T>(
    operation: string,
    change: (tx: Tx) => Promise<T>,
    options?: WriteOptions,
  ): Promise<T> {
    this.writes.push(operation);
    this.#refuseIfCut(operation);
    return super.write(operation, change, options);
  }

  #refuseIfCut(operation: string): void {
    if (!this.isCut) return;
    this.#markCut(operation);
    throw new Error(`The process is gone before ${operation}`);
  }
}
