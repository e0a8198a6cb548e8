import { CustomErrorBase, isError } from '@backstage/errors';

/**
 * A failed database operation, told without the statement and its values: drivers put the values of rows into their
 * messages, and those may be titles, addresses or secrets.
 */
export class StoreError extends CustomErrorBase {
  /** What the store was doing, such as `appendPage`. */
  readonly operation: string;
  /** The engine's own code, such as `SQLITE_FULL` or a SQLSTATE. */
  readonly code: string;

  constructor(operation: string, code: string, advice: string) {
    super(`The database failed in ${operation} with ${code}: ${advice}`);
    this.name = 'StoreError';
    this.operation = operation;
    this.code = code;
  }
}

const advices: [pattern: RegExp, advice: string][] = [
  [
    /^(SQLITE_FULL|53100)/,
    'the disk is full, free some space; nothing is lost',
  ],
  [/^(SQLITE_BUSY|SQLITE_LOCKED)/, 'another process holds the database file'],
  [/^SQLITE_READONLY/, 'the database file is read-only for this process'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'the database file is damaged'],
  [/^(40001|40P01)/, 'it collided with another writer and is tried again'],
  [/^(08|57P|ECONN|EPIPE)/, 'the database cannot be reached'],
  [/^(53300|KnexTimeoutError)/, 'no connection was free in time'],
  [/^(42501)/, 'the database user lacks a right'],
];

const conflictCode = /^(40001|40P01|SQLITE_BUSY)/;

/**
 * Another writer has come in between: the whole transaction is to be tried again.
 *
 * @param operation - what collided
 */
export function transactionConflict(operation: string): StoreError {
  return new StoreError(operation, '40001', 'it collided with another writer');
}

/** Wraps whatever a driver has thrown. Errors that are not the database's pass unchanged. */
export function toStoreError(operation: string, error: unknown): unknown {
  const code = databaseErrorCode(error);
  if (code === undefined) return error;
  const advice =
    advices.find(([pattern]) => pattern.test(code))?.[1] ??
    'see the code in the documentation of the database';
  return new StoreError(operation, code, advice);
}

/** Whether trying the same transaction again may succeed. */
export function isTransactionConflict(error: unknown): boolean {
  return error instanceof StoreError && conflictCode.test(error.code);
}

/** The engine's code of an error that a driver or knex has thrown, or undefined for any other error. */
function databaseErrorCode(error: unknown): string | undefined {
  if (!isError(error)) return undefined;
  if (error.name === 'KnexTimeoutError') return error.name;
  const code = error.code;
  if (typeof code !== 'string') return undefined;
  const isEngineCode =
    code.startsWith('SQLITE_') ||
    /^[0-9A-Z]{5}$/.test(code) ||
    /^E[A-Z]+$/.test(code);
  return isEngineCode ? code : undefined;
}
