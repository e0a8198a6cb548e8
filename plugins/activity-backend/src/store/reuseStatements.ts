import type { Knex } from 'knex';

/** A connection of the embedded database, as far as it matters here. */
interface PreparingConnection {
  prepare(sql: string): object;
}

/** As many different statements as the plugin has in hand at a time, and some more. */
const maxStatements = 200;

/**
 * Lets a connection of the embedded database use its prepared statements again. Knex prepares one per query, and what a
 * statement holds outside of the heap is free only when its small object is collected, which nothing hurries: a first
 * harvest left tens of megabytes of them behind. SQLite prepares a statement anew by itself when the schema has changed.
 */
export async function reuseStatements(knex: Knex): Promise<void> {
  const connection: PreparingConnection = await knex.client.acquireConnection();
  const prepare = connection.prepare.bind(connection);
  const statements = new Map<string, object>();
  connection.prepare = sql => {
    const statement = statements.get(sql) ?? prepare(sql);
    // What was used last comes last, so the first is the one to forget.
    statements.delete(sql);
    statements.set(sql, statement);
    if (statements.size > maxStatements) {
      statements.delete(statements.keys().next().value!);
    }
    return statement;
  };
  await knex.client.releaseConnection(connection);
}
