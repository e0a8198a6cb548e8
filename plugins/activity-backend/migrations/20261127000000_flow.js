// @ts-check

const tables = [
  'work_item_flow',
  'flow_scopes',
  'flow_scope_units',
  'flow_days',
  'change_flow',
  'settle_changes',
];

/**
 * How work items and changes flow: when each was started and done, how long it waited, what a day adds up to. All of it follows from
 * what is stored, so what is there already only has to be settled.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isSqlite = knex.client.config.client.includes('sqlite');

  // Of items that are there. Instants are UTC epoch milliseconds; stages are those of the rules that hold for the item.
  await knex.schema.createTable('work_item_flow', table => {
    table.bigInteger('item_id').primary();
    table.smallint('base').notNullable().comment('0 or 1: see `FlowLevel`');
    table.text('stage').notNullable().comment('todo, inProgress or done');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('started_at').comment('First entry to progress');
    table.bigInteger('progress_until').comment('When it left progress last');
    table.bigInteger('done_at');
    table.double('estimate');
    table.bigInteger('lead_ms');
    table.bigInteger('cycle_ms');
    table.bigInteger('active_ms').comment('Null if a status is not mapped');
    table.bigInteger('waiting_ms');
    table.bigInteger('blocked_ms').notNullable();
    table.bigInteger('blocked_since').comment('Null if it is not blocked now');
    table.integer('reopened').notNullable();
    table.text('defects').notNullable().comment('JSON: codes of reasons');
    table.text('stages').notNullable().comment('JSON: stages over time');
    table.text('statuses').notNullable().comment('JSON: time in each status');
    table
      .text('counted')
      .notNullable()
      .comment('JSON: the units in whose days it is counted');
    table.index(['done_at']);
    table.index(['created_at']);
    table.index(['stage', 'started_at']);
    table.index(['progress_until']);
    // Rows are long: which of the items of a scope a question is about is found out without them.
    table.index(
      [
        'item_id',
        'done_at',
        'created_at',
        'started_at',
        'progress_until',
        'stage',
        'base',
      ],
      'work_item_flow_narrow',
    );
  });

  // What days are added up of: every Component that has units, and everything ('').
  await knex.schema.createTable('flow_scopes', table => {
    table.increments('id');
    table.text('ref').notNullable().unique();
    table.text('zone').notNullable().comment('IANA name, of its days');
    table.text('rules').notNullable().comment('JSON: what statuses count as');
    table
      .bigInteger('built_to')
      .comment(
        'While its days are made anew: the item up to which they are; null if that is done',
      );
  });
  await knex.raw(
    `CREATE TABLE flow_scope_units (unit_id integer NOT NULL, scope_id integer NOT NULL,
       PRIMARY KEY (unit_id, scope_id))${isSqlite ? ' WITHOUT ROWID' : ''}`,
  );
  await knex.raw(
    'CREATE INDEX flow_scope_units_by_scope ON flow_scope_units (scope_id)',
  );
  // What statuses count as, as an entity says it.
  await knex.raw('ALTER TABLE catalog_entities ADD COLUMN statuses text');
  // What a local day adds to what was before; rows of zeros are not kept.
  await knex.raw(
    `CREATE TABLE flow_days (scope_id integer NOT NULL, day integer NOT NULL, base smallint NOT NULL,
       arrived integer NOT NULL, started integer NOT NULL, completed integer NOT NULL,
       progress_in integer NOT NULL, progress_out integer NOT NULL,
       estimated integer NOT NULL, estimate double precision NOT NULL,
       PRIMARY KEY (scope_id, day, base))${isSqlite ? ' WITHOUT ROWID' : ''}`,
  );

  // Of changes that are there.
  await knex.schema.createTable('change_flow', table => {
    table.bigInteger('change_id').primary();
    table.integer('project_id');
    table.integer('author_id').comment('Account');
    table.smallint('by_bot').notNullable().comment('0 or 1');
    table.text('state').notNullable().comment('open, merged or closed');
    table.bigInteger('first_commit_at');
    table.bigInteger('opened_at').notNullable();
    table.bigInteger('ready_at').comment('Null while it is a draft');
    table.bigInteger('first_review_at');
    table.bigInteger('merged_at');
    table.bigInteger('closed_at');
    table.bigInteger('deployed_at');
    table.bigInteger('updated_at').notNullable();
    table.bigInteger('coding_ms');
    table.bigInteger('pickup_ms');
    table.bigInteger('review_ms');
    table.bigInteger('deploy_ms');
    table.bigInteger('cycle_ms');
    table.integer('size').comment('Lines added and deleted');
    table.integer('reviews').notNullable();
    table.integer('reviewers').notNullable();
    table.text('defects').notNullable().comment('JSON: codes of reasons');
    table.index(['project_id', 'merged_at']);
    table.index(['author_id', 'merged_at']);
    table.index(['merged_at']);
    table.index(['state', 'opened_at']);
  });
  await knex.schema.createTable('settle_changes', table => {
    table.comment(
      'Changes of which the above is to be computed anew; only ever added, and deleted when that is done',
    );
    table.bigIncrements('id');
    table.bigInteger('change_id').notNullable();
    table.index(['change_id']);
  });

  // What somebody has approved is looked for when it is found out who that is.
  await knex.raw(
    'CREATE INDEX change_approvals_by_account ON change_approvals (account_id, change_id)',
  );

  // What is assigned to the members of a Group. Indexes of SQLite have the id of the row anyway.
  if (!isSqlite) {
    await knex.raw(
      'CREATE INDEX work_items_by_assignee ON work_items (assignee_id, id)',
    );
  }
  // What was ever in a sprint is looked for by its id.
  await knex.raw(
    `CREATE INDEX work_item_spans_by_sprint ON work_item_spans (value, from_at, item_id) WHERE field = 'sprint'`,
  );
  await knex.raw(
    'INSERT INTO settle_work_items (item_id) SELECT id FROM work_items',
  );
  await knex.raw(
    'INSERT INTO settle_changes (change_id) SELECT id FROM changes',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('DROP INDEX IF EXISTS work_items_by_assignee');
  await knex.raw('DROP INDEX work_item_spans_by_sprint');
  await knex.raw('ALTER TABLE catalog_entities DROP COLUMN statuses');
  await knex.raw('DROP INDEX change_approvals_by_account');
  for (const table of tables) await knex.schema.dropTable(table);
};
