// @ts-check

/**
 * Who was active on which day is kept of every wide scope, and not just of the largest: the others are marked, so that they
 * are counted again and read from events until then.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  /** @type {{ scope_id: number; month: number }[]} */
  const outdated = await knex('rollup_slices as s')
    .join('rollup_scopes as r', 'r.id', 's.scope_id')
    .where('r.has_days', false)
    .select('s.scope_id', 's.month');
  const marks = outdated.map(({ scope_id, month }) => ({
    scope_id,
    month,
    from_day: firstDayOf(month),
    to_day: firstDayOf(month + 1) - 1,
    marked_at: Date.now(),
  }));
  await knex.batchInsert('rollup_marks', marks, 100);
  // Dropping it through knex copies the table on SQLite.
  await knex.raw('ALTER TABLE rollup_scopes DROP COLUMN has_days');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    'ALTER TABLE rollup_scopes ADD COLUMN has_days boolean NOT NULL DEFAULT true',
  );
};

/** @param {number} month - year * 12 + month - 1 */
function firstDayOf(month) {
  return Date.UTC(Math.floor(month / 12), month % 12) / 86_400_000;
}
