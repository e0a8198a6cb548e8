// @ts-check

const tables = [
  'work_item_nodes',
  'work_item_spans',
  'work_item_units',
  'work_item_delivery',
  'settle_work_items',
  'settle_work_names',
];

/**
 * Where work items stand in their trees, what these add up to, what the items were before, and how they are delivered. All of it
 * follows from what is stored, so the items that are there already only have to be settled.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isSqlite = knex.client.config.client.includes('sqlite');
  const narrow = (
    /** @type {string} */ name,
    /** @type {string[]} */ columns,
    /** @type {string} */ primaryKey,
  ) =>
    knex.raw(
      `CREATE TABLE ${name} (${columns.join(
        ', ',
      )}, PRIMARY KEY (${primaryKey}))${isSqlite ? ' WITHOUT ROWID' : ''}`,
    );

  // Of items that are there. Instants are UTC epoch milliseconds; counts are over the subtree, the item itself included.
  await knex.schema.createTable('work_item_nodes', table => {
    table.bigInteger('item_id').primary();
    table.integer('instance_id').notNullable();
    table
      .bigInteger('named_parent_id')
      .comment('The item that it names as its parent; null if that is unknown');
    table
      .text('named_key')
      .comment('The key that it names it by, in upper case; known or not');
    table
      .bigInteger('parent_id')
      .comment('The same, but null where a circle is cut');
    table
      .text('place')
      .notNullable()
      .comment('root, child, orphan (its parent is unknown) or cycle (cut)');
    table.integer('children').notNullable();
    table.integer('items').notNullable();
    table.integer('open_items').notNullable();
    table.integer('leaves').notNullable().comment('Items without children');
    table.integer('leaves_done').notNullable();
    table.integer('leaves_in_progress').notNullable();
    table.integer('leaves_estimated').notNullable();
    table.double('estimate').notNullable().comment('Of leaves');
    table.double('estimate_done').notNullable();
    table.integer('blocked').notNullable().comment('Flagged and open');
    table.bigInteger('oldest_open_at').comment('When it was created');
    table.bigInteger('started_at').comment('When the first one left todo');
    table.bigInteger('updated_at').notNullable().comment('The latest');
    table.text('tallies').notNullable().comment('JSON: counts by day');
    table.index(['parent_id']);
    table.index(['named_parent_id']);
  });
  // Children are found by what they call a parent that comes after them, or that has got another key.
  await knex.raw(
    'CREATE INDEX work_item_nodes_by_named_key ON work_item_nodes (named_key, instance_id) WHERE named_key IS NOT NULL',
  );
  // `to_at` is null for what is so now. A field may have several values at once, such as sprints.
  await narrow(
    'work_item_spans',
    [
      'item_id bigint NOT NULL',
      'field text NOT NULL',
      'from_at bigint NOT NULL',
      'value text NOT NULL',
      'label text',
      'to_at bigint',
    ],
    'item_id, field, from_at, value',
  );
  await knex.raw(
    `CREATE INDEX work_item_spans_by_parent ON work_item_spans (value, from_at) WHERE field = 'parent'`,
  );
  await narrow(
    'work_item_units',
    ['unit_id integer NOT NULL', 'item_id bigint NOT NULL'],
    'unit_id, item_id',
  );
  await knex.raw(
    'CREATE INDEX work_item_units_by_item ON work_item_units (item_id, unit_id)',
  );
  // Of items that changes name; there is no row for others.
  await knex.schema.createTable('work_item_delivery', table => {
    table.bigInteger('item_id').primary();
    table.text('state').notNullable().comment('open, merged or deployed');
    table.integer('changes').notNullable();
    table.integer('open_changes').notNullable();
    table.integer('merged_changes').notNullable();
    table.bigInteger('merged_at').comment('The latest merge');
    table
      .bigInteger('deployed_at')
      .comment('When the last of what was merged was in production first');
  });
  await knex.schema.createTable('settle_work_items', table => {
    table.comment(
      'Work items of which the above is to be computed anew; only ever added, and deleted when that is done',
    );
    // Nobody who notes an item waits for somebody who has noted it too, or who settles it.
    table.bigIncrements('id');
    table.bigInteger('item_id').notNullable();
    table.index(['item_id']);
  });
  await knex.schema.createTable('settle_work_names', table => {
    table.comment(
      'Names that work items are to be found by when these are settled: what has such a name may not be seen by whoever notes it',
    );
    table.bigIncrements('id');
    table
      .text('kind')
      .notNullable()
      .comment('item, key, change (each its id or key), or commit (its sha)');
    table.integer('instance_id').comment('Of ids; null for what is anywhere');
    table.text('name').notNullable();
  });
  await knex.raw(
    'INSERT INTO settle_work_items (item_id) SELECT id FROM work_items',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of tables) await knex.schema.dropTable(table);
};
