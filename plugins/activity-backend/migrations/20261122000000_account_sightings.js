// @ts-check

/**
 * The index of sightings by account gets a condition of its own, so that it is used by the questions that are put in the same
 * words, and by no others. Two indexes begin with the unit: PostgreSQL, which cannot know how many events a single unit has,
 * took the one for the other, and read whole units for each account, or rows of the table for whole units. Sightings without
 * an account are no longer in it: nobody looks for these by account.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await replaceIndex(
    knex,
    'coalesce(gone_at, -1) = -1 AND account_id IS NOT NULL',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await replaceIndex(knex, 'gone_at IS NULL');
};

/**
 * @param {import('knex').Knex} knex
 * @param {string} condition
 */
async function replaceIndex(knex, condition) {
  const isSqlite = knex.client.config.client.includes('sqlite');
  // SQLite reads the row for a column of the index's own condition unless the index holds it too.
  const gone = isSqlite ? ', gone_at' : '';
  await knex.raw('DROP INDEX sightings_by_account');
  await knex.raw(
    `CREATE INDEX sightings_by_account ON sightings (unit_id, account_id, class, bucket, kind${gone}) WHERE ${condition}`,
  );
}
