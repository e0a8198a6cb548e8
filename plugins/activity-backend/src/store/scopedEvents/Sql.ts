import type { Knex } from 'knex';
import type { Tx } from '../Database';

/** A piece of a statement with the values that its question marks stand for. Values are never part of the text. */
export interface Sql {
  text: string;
  bindings: Knex.RawBinding[];
}

/** A piece without values. */
export function plainSql(text: string): Sql {
  return { text, bindings: [] };
}

/** Joins pieces in order. */
export function joinSql(pieces: Sql[], separator: string): Sql {
  return {
    text: pieces.map(piece => piece.text).join(separator),
    bindings: pieces.flatMap(piece => piece.bindings),
  };
}

/** `column IN (...)` for a short list of numbers that an index is to be searched by. */
export function inNumbers(column: string, numbers: readonly number[]): Sql {
  const marks = numbers.map(() => '?').join(', ');
  return { text: `${column} IN (${marks})`, bindings: [...numbers] };
}

/** A statement with named sets, which may name each other. */
export function withSets(sets: Sql[], statement: Sql): Sql {
  const clause = joinSql(sets, ', ');
  return {
    text: `WITH RECURSIVE ${clause.text} ${statement.text}`,
    bindings: [...clause.bindings, ...statement.bindings],
  };
}

/** Runs a statement and gives its rows: the engines' drivers wrap them differently. */
export async function readRows<T>(tx: Tx, sql: Sql): Promise<T[]> {
  const result = await tx.raw(sql.text, sql.bindings);
  return Array.isArray(result) ? result : result.rows;
}
