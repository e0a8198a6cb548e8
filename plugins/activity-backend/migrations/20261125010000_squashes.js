// @ts-check

/**
 * By what a squash commit finds the commits that it stands for, and the other way round. Events are not found by their shas, but
 * by natural keys, so the commits of changes that were squashed keep these. Columns are added in a way that copies no row.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // The natural key of the event, and the account that it counts for instead of whoever signed it.
  await knex.raw('ALTER TABLE change_commits ADD COLUMN event_key text');
  await knex.raw('ALTER TABLE change_commits ADD COLUMN account_id integer');
  await knex.raw(
    'CREATE INDEX change_commits_by_event ON change_commits (event_key, role, change_id) WHERE event_key IS NOT NULL',
  );
  // The account that signed a commit which counts for somebody else; null for all others.
  await knex.raw('ALTER TABLE events ADD COLUMN signer_id integer');
  await knex.schema.createTable('settle_squashes', table => {
    table.comment(
      'Squash commits of which it is to be looked whether what they stand for is stored',
    );
    table.text('event_key').primary();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    `UPDATE sightings SET account_id = e.signer_id FROM events AS e
     WHERE e.signer_id IS NOT NULL AND sightings.event_id = e.id`,
  );
  await knex.raw(
    'UPDATE events SET account_id = signer_id WHERE signer_id IS NOT NULL',
  );
  // Some of what is counted beforehand counts for somebody else now; all of it is counted again.
  const counted = await knex('rollup_slices').select('scope_id', 'month');
  const marks = counted.map(({ scope_id, month }) => ({
    scope_id,
    month,
    from_day: firstDayOf(month),
    to_day: firstDayOf(month + 1) - 1,
    marked_at: Date.now(),
  }));
  await knex.batchInsert('rollup_marks', marks, 100);
  await knex.schema.dropTable('settle_squashes');
  await knex.raw('ALTER TABLE events DROP COLUMN signer_id');
  await knex.raw('DROP INDEX change_commits_by_event');
  for (const column of ['event_key', 'account_id']) {
    await knex.raw(`ALTER TABLE change_commits DROP COLUMN ${column}`);
  }
};

/** @param {number} month - year * 12 + month - 1 */
function firstDayOf(month) {
  return Date.UTC(Math.floor(month / 12), month % 12) / 86_400_000;
}
