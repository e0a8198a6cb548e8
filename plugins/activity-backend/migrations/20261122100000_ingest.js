// @ts-check

const references = {
  events_instance_id_foreign: 'instance_id',
  events_account_id_foreign: 'account_id',
};

/** @param {import('knex').Knex} knex */
function isSqlite(knex) {
  return knex.client.config.client.includes('sqlite');
}

/**
 * What makes a harvest cheaper: pages note the events that they have inserted in one row, instead of a row for each; and
 * PostgreSQL no longer looks after the instance and the account of each event. That locked their rows for every event, so
 * that streams of one instance waited for each other, and neither instances nor accounts are ever deleted. SQLite would have
 * to copy the table for it, and looks such rows up for next to nothing. The index by time only has what can be a copy; nobody
 * asks it for anything else.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('settle_pages', table => {
    table.comment(
      'Events that were inserted since it was last looked whether they are copies',
    );
    table.bigIncrements('id');
    table.text('event_ids').notNullable().comment('JSON array');
  });
  await replaceIndexByTime(knex, 'removed_at IS NULL AND copy_key IS NOT NULL');
  if (isSqlite(knex)) return;
  for (const name of Object.keys(references)) {
    await knex.raw(`ALTER TABLE events DROP CONSTRAINT ${name}`);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // What waits goes back to the queue by which it was done before.
  const each = isSqlite(knex)
    ? 'json_each(p.event_ids) AS j'
    : 'jsonb_array_elements_text(p.event_ids::jsonb) AS j(value)';
  await knex.raw(`
    INSERT INTO settle_queue (occurred_at, copy_key)
    SELECT DISTINCT e.occurred_at, e.copy_key
    FROM settle_pages AS p CROSS JOIN ${each}
    JOIN events AS e ON e.id = CAST(j.value AS bigint)
    WHERE e.copy_key IS NOT NULL
    ON CONFLICT (occurred_at, copy_key) DO NOTHING`);
  await knex.schema.dropTable('settle_pages');
  await replaceIndexByTime(knex, 'removed_at IS NULL');
  if (isSqlite(knex)) return;
  for (const [name, column] of Object.entries(references)) {
    const table = column.replace('_id', 's');
    await knex.raw(
      `ALTER TABLE events ADD CONSTRAINT ${name} FOREIGN KEY (${column}) REFERENCES ${table} (id)`,
    );
  }
};

/**
 * @param {import('knex').Knex} knex
 * @param {string} condition
 */
async function replaceIndexByTime(knex, condition) {
  await knex.raw('DROP INDEX events_by_time');
  await knex.raw(
    `CREATE INDEX events_by_time ON events (occurred_at, copy_key) WHERE ${condition}`,
  );
}
