import type { Knex } from 'knex';
import { isTransactionConflict, toStoreError } from './StoreError';

/**
 * A transaction: what every operation of the store takes, so that operations can be combined and none can reach around it.
 */
export type Tx = Knex.Transaction;

/** How often a transaction is tried that collides with other writers. */
const maxAttempts = 8;

/**
 * How long a transaction that writes may do nothing. A replica that is paused in the middle of one would otherwise keep what
 * it has locked from everybody else for as long as it sleeps: streams, whose leases end meanwhile, and the gate.
 */
const longestIdle = '30s';

/** What a transaction that writes may do without. */
export interface WriteOptions {
  /**
   * `later` does not wait until the server has the transaction on disk, as the embedded database never does. A crash of the
   * server, and nothing less, may then undo it, together with all that was committed after it. So it is for what comes again
   * by itself. What is committed `now` is on disk with all that came before it.
   */
  flush?: 'now' | 'later';
}

/**
 * The only way to the database. Reads see one moment, writes are retried as a whole when they collide with other
 * writers, and errors come out as `StoreError`, without the values of rows.
 *
 * Never await anything but the given transaction inside of the callback: on SQLite there is one connection.
 */
export class Database {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Whether statements run in this process, and keep it from doing anything else meanwhile. */
  get isEmbedded(): boolean {
    return isSqlite(this.#knex);
  }

  /** Runs `query` on one consistent view of the database. */
  async read<T>(operation: string, query: (tx: Tx) => Promise<T>): Promise<T> {
    const options: Knex.TransactionConfig = isSqlite(this.#knex)
      ? {}
      : { isolationLevel: 'repeatable read', readOnly: true };
    return this.#attempt(operation, query, options);
  }

  /** Runs `change` in one transaction: all of it is stored, or nothing. */
  async write<T>(
    operation: string,
    change: (tx: Tx) => Promise<T>,
    { flush = 'now' }: WriteOptions = {},
  ): Promise<T> {
    const limited = async (tx: Tx) => {
      if (!isSqlite(tx)) {
        const settings = [
          `SET LOCAL idle_in_transaction_session_timeout = '${longestIdle}'`,
          ...(flush === 'later' ? ['SET LOCAL synchronous_commit = off'] : []),
        ];
        await tx.raw(settings.join('; '));
      }
      return change(tx);
    };
    return this.#attempt(operation, limited, {});
  }

  async #attempt<T>(
    operation: string,
    work: (tx: Tx) => Promise<T>,
    options: Knex.TransactionConfig,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#knex.transaction(work, options);
      } catch (error) {
        const wrapped = toStoreError(operation, error);
        if (attempt === maxAttempts || !isTransactionConflict(wrapped)) {
          throw wrapped;
        }
        await new Promise(resolve =>
          setTimeout(resolve, Math.random() * 20 * 2 ** attempt),
        );
      }
    }
  }
}

/** Whether the database is SQLite; PostgreSQL is the only other one. */
export function isSqlite(knex: Knex | Tx): boolean {
  return String(knex.client.config.client).includes('sqlite');
}
