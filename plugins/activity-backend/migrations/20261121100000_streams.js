// @ts-check

const columns = {
  streams: [
    // When the next slice of history is due; null if there is nothing to read backwards.
    'backfill_due_at bigint',
    // Reading backwards fails by itself: the tail goes on.
    'backfill_failures integer NOT NULL DEFAULT 0',
    'backfill_error_code text',
    'backfill_error_message text',
    // Since when the source says that nothing can change any more.
    'archived_at bigint',
  ],
  harvest_run_streams: [
    // Of a reload: whether it has come to the end of the tail, so that history is next.
    'tail_done boolean NOT NULL DEFAULT false',
  ],
  instances: [
    // When the source last told which streams it has; by the clock of the database.
    'listed_at bigint',
    'listing_failing_since bigint',
    'listing_error_code text',
    'listing_error_message text',
  ],
};

const names = ['streams_to_claim', 'streams_to_backfill'];

/**
 * Streams read history beside their tail, and instances remember how asking them for their streams went. The indexes give
 * the next streams of an instance in the order in which they are claimed, so that a claim costs the same however many are
 * due.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const [table, added] of Object.entries(columns)) {
    for (const column of added) {
      await knex.raw(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    }
  }
  // SQLite puts nulls first by itself, and does not take the words in an index.
  const isSqlite = knex.client.config.client.includes('sqlite');
  const nullsFirst = isSqlite ? '' : ' NULLS FIRST';
  await knex.raw(
    `CREATE INDEX streams_to_claim ON streams
       (instance_id, next_due_at, last_success_at${nullsFirst}, id) WHERE enabled = true`,
  );
  await knex.raw(
    `CREATE INDEX streams_to_backfill ON streams (instance_id, backfill_due_at, id)
       WHERE enabled = true AND backfill_due_at IS NOT NULL`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of names) {
    await knex.raw(`DROP INDEX ${name}`);
  }
  for (const [table, added] of Object.entries(columns)) {
    for (const column of added) {
      await knex.raw(
        `ALTER TABLE ${table} DROP COLUMN ${column.split(' ')[0]}`,
      );
    }
  }
};
