// @ts-check

const columns = {
  work_item_changes: [
    // What the field is, where the module says it: see `WorkItemChangeRecord.means`.
    'means text',
  ],
  streams: [
    // When all of it was read for the first time; what was deleted at its source before that was never seen. By the clock of the
    // database; null until then.
    'first_complete_at bigint',
  ],
};

const indexes = {
  // What was below an item is looked for by every key that it ever had, also by those of items that are gone.
  work_item_spans_by_key: `work_item_spans (value) WHERE field = 'key'`,
  // Whose stages were guessed is looked for when the category of a status comes to be known.
  work_item_spans_by_guess: `work_item_spans (label) WHERE field = 'exact'`,
  work_items_by_status: 'work_items (instance_id, status_id, status_category)',
};

/**
 * What an entry of a changelog is about, as its module says it, and what is needed to follow work items into the past.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const [table, added] of Object.entries(columns)) {
    for (const column of added) {
      await knex.raw(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    }
  }
  for (const [name, definition] of Object.entries(indexes)) {
    await knex.raw(`CREATE INDEX ${name} ON ${definition}`);
  }
  // When these were complete for the first time is not known; by now they are.
  await knex('streams')
    .where({ coverage_complete: true })
    .update({ first_complete_at: knex.ref('last_success_at') });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of Object.keys(indexes)) {
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
