// @ts-check

/**
 * Values of work items, changes and deployments that they are found by. They are written with what they belong to, and are
 * there as long as that is not removed.
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

  // `field` is label, component, sprint (its id) or key (upper case, earlier ones too).
  await narrow(
    'work_item_values',
    [
      'work_item_id bigint NOT NULL',
      'field text NOT NULL',
      'value text NOT NULL',
    ],
    'work_item_id, field, value',
  );
  await knex.raw(
    'CREATE INDEX work_item_values_by_value ON work_item_values (field, value, work_item_id)',
  );
  // Keys as they are written, in upper case, whether or not such a work item is known.
  await narrow(
    'change_links',
    ['change_id bigint NOT NULL', 'item_key text NOT NULL'],
    'change_id, item_key',
  );
  await knex.raw(
    'CREATE INDEX change_links_by_key ON change_links (item_key, change_id)',
  );
  // `role` is own, head, merge or squash.
  await narrow(
    'change_commits',
    ['change_id bigint NOT NULL', 'role text NOT NULL', 'sha text NOT NULL'],
    'change_id, role, sha',
  );
  await knex.raw(
    'CREATE INDEX change_commits_by_sha ON change_commits (sha, change_id)',
  );
  await narrow(
    'change_reviewers',
    ['change_id bigint NOT NULL', 'account_id integer NOT NULL'],
    'change_id, account_id',
  );
  await knex.raw(
    'CREATE INDEX change_reviewers_by_account ON change_reviewers (account_id, change_id)',
  );
  // `change` is the id of the source.
  await narrow(
    'deployment_changes',
    ['deployment_id bigint NOT NULL', 'change text NOT NULL'],
    'deployment_id, change',
  );
  await knex.raw(
    'CREATE INDEX deployment_changes_by_change ON deployment_changes (change, deployment_id)',
  );

  await knex.schema.createTable('work_item_links', table => {
    table.comment('Relations between work items, of which both ends tell');
    table.bigIncrements('id');
    table.integer('instance_id').notNullable();
    table.text('external_id').notNullable();
    table.text('type').notNullable();
    table.text('from_item').comment('Id of the source, where it tells');
    table.text('from_key');
    table
      .text('outward')
      .comment('How it is put from that end; null until that end was read');
    table.text('to_item');
    table.text('to_key');
    table.text('inward').comment('As outward, from the other end');
    table.bigInteger('observed_at').notNullable();
    table.unique(['instance_id', 'external_id']);
    table.index(['instance_id', 'from_item']);
    table.index(['instance_id', 'to_item']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'work_item_links',
    'deployment_changes',
    'change_reviewers',
    'change_commits',
    'change_links',
    'work_item_values',
  ]) {
    await knex.schema.dropTable(table);
  }
};
