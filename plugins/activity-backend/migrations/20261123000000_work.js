// @ts-check

/** @typedef {import('knex').Knex.CreateTableBuilder} TableBuilder */

const eventColumns = ['work_item', 'change'];

const eventIndexes = {
  events_by_work_item:
    'events (work_item, instance_id) WHERE work_item IS NOT NULL',
  events_by_change: 'events (change, instance_id) WHERE change IS NOT NULL',
  // Whether somebody has done many things at once is looked up by account and time.
  events_of_items_by_account:
    'events (account_id, occurred_at) WHERE work_item IS NOT NULL AND removed_at IS NULL',
};

/** Each knows its source's id, where its content came from, and what became of it. */
const stateTables = [
  'work_item_types',
  'work_items',
  'work_item_changes',
  'sprints',
  'changes',
  'deployments',
];

/**
 * What events happen to: work items with their history, sprints, changes and deployments, each as its source shows it now.
 * Events name the work item or the change by the source's id, so that it does not matter which comes first. Columns are added
 * to the events in a way that copies no row.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const column of eventColumns) {
    await knex.raw(`ALTER TABLE events ADD COLUMN ${column} text`);
  }
  for (const [name, definition] of Object.entries(eventIndexes)) {
    await knex.raw(`CREATE INDEX ${name} ON ${definition}`);
  }

  // No foreign keys: the tables are large, and neither instances nor accounts nor projects are ever deleted.
  const state = async (
    /** @type {string} */ name,
    /** @type {(table: TableBuilder) => void} */ build,
  ) => {
    await knex.schema.createTable(name, table => {
      table.bigIncrements('id');
      table.integer('instance_id').notNullable();
      table.text('external_id').notNullable();
      table
        .integer('project_id')
        .comment('Where it lives; null for what projects share');
      build(table);
      table.bigInteger('source_version');
      table.text('content_hash').notNullable();
      table.bigInteger('observed_at').notNullable();
      table.text('run_id');
      table.bigInteger('removed_at');
      table.text('removed_reason');
      table.unique(['instance_id', 'external_id']);
    });
    await knex.raw(
      `CREATE INDEX ${name}_removed ON ${name} (removed_at) WHERE removed_at IS NOT NULL`,
    );
  };

  await state('work_item_types', table => {
    table.text('name').notNullable();
    table.integer('level');
    table.text('icon_url');
    table.smallint('is_root').notNullable().comment('0 or 1');
    table.text('details').notNullable().comment('JSON: types below it');
  });
  await state('work_items', table => {
    table.text('key').notNullable();
    table.text('type_id').notNullable().comment('Id of the source');
    table.text('type_name').notNullable();
    table.text('summary').notNullable();
    table.text('url');
    table.text('status_id');
    table.text('status_name').notNullable();
    table
      .text('status_category')
      .notNullable()
      .comment('todo, inProgress or done');
    table.text('priority');
    table.integer('assignee_id').comment('Account');
    table.integer('reporter_id').comment('Account');
    table.text('parent_id').comment('Id of the source, where it tells');
    table.text('parent_key');
    table.double('estimate');
    table.smallint('flagged').notNullable().comment('0 or 1');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.bigInteger('resolved_at');
    table.text('due_on');
    table
      .text('details')
      .notNullable()
      .comment('JSON: lists that are read with it');
    table.index(['project_id', 'status_category']);
    table.index(['instance_id', 'parent_id']);
    table.index(['instance_id', 'parent_key']);
    table.index(['assignee_id', 'status_category']);
    table.index(['instance_id', 'type_id']);
  });
  await state('work_item_changes', table => {
    table.text('work_item').notNullable().comment('Id of the source');
    table.text('history_id').notNullable();
    table.integer('position').notNullable();
    table.bigInteger('at').notNullable();
    table.integer('account_id');
    table.text('field').notNullable();
    table.text('field_id');
    table.text('from_value');
    table.text('from_text');
    table.text('to_value');
    table.text('to_text');
    table.index(['work_item', 'instance_id', 'at']);
  });
  await state('sprints', table => {
    table.text('name').notNullable();
    table.text('state').notNullable().comment('future, active or closed');
    table.text('board');
    table.text('goal');
    table.bigInteger('start_at');
    table.bigInteger('end_at');
    table.bigInteger('completed_at');
    table.text('url');
    table.index(['instance_id', 'board']);
  });
  await state('changes', table => {
    table.integer('number').notNullable();
    table.text('title').notNullable();
    table.text('url');
    table.text('state').notNullable().comment('open, merged or closed');
    table.smallint('draft').notNullable().comment('0 or 1');
    table.integer('author_id').comment('Account');
    table.integer('merged_by_id').comment('Account');
    table.text('source_branch').notNullable();
    table.text('target_branch').notNullable();
    table.bigInteger('opened_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.bigInteger('merged_at');
    table.bigInteger('closed_at');
    table.bigInteger('first_commit_at');
    table.text('head_sha');
    table.text('merge_sha');
    table.text('squash_sha');
    table.integer('files');
    table.integer('additions');
    table.integer('deletions');
    table
      .text('details')
      .notNullable()
      .comment('JSON: lists that are read with it');
    table.index(['project_id', 'merged_at']);
    table.index(['author_id']);
  });
  await state('deployments', table => {
    table.integer('number');
    table.text('environment').notNullable();
    table.text('tier');
    table.text('status').notNullable();
    table.text('ref');
    table.text('sha');
    table.integer('actor_id').comment('Account');
    table.text('url');
    table.text('pipeline');
    table.text('job');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.bigInteger('finished_at');
    table.text('details').notNullable().comment('JSON: statuses over time');
    table.index(['project_id', 'finished_at']);
    table.index(['sha']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of stateTables) {
    await knex.schema.dropTable(table);
  }
  for (const name of Object.keys(eventIndexes)) {
    await knex.raw(`DROP INDEX ${name}`);
  }
  for (const column of eventColumns) {
    await knex.raw(`ALTER TABLE events DROP COLUMN ${column}`);
  }
};
