// @ts-check

const columns = {
  key: "text NOT NULL DEFAULT ''",
  type_id: "text NOT NULL DEFAULT ''",
  type_name: "text NOT NULL DEFAULT ''",
  category: "text NOT NULL DEFAULT ''",
  // Account.
  assignee_id: 'integer',
  // Numbers of the units that the item is in, with commas; null if it is in none.
  unit_ids: 'text',
  // What answers show of the item itself, and of what its tree adds up to: members of a JSON object without its braces.
  own_text: "text NOT NULL DEFAULT ''",
  total_text: "text NOT NULL DEFAULT ''",
};

/**
 * What trees show of an item is kept with its place, so that a tree of 10,000 items is read from one table and written as it is read.
 * All of it follows from what is stored: nodes are made anew as items are settled, and until then there are none.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex('work_item_nodes').del();
  for (const [name, definition] of Object.entries(columns)) {
    await knex.raw(
      `ALTER TABLE work_item_nodes ADD COLUMN ${name} ${definition}`,
    );
  }
  // The change by which its delivery is told first.
  await knex.raw('ALTER TABLE work_item_delivery ADD COLUMN change_id bigint');
  await knex.raw(
    'INSERT INTO settle_work_items (item_id) SELECT id FROM work_items',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('ALTER TABLE work_item_delivery DROP COLUMN change_id');
  for (const name of Object.keys(columns)) {
    await knex.raw(`ALTER TABLE work_item_nodes DROP COLUMN ${name}`);
  }
};
