// @ts-check

const tables = [
  'dora_services',
  'dora_deployments',
  'dora_changes',
  'dora_incidents',
  'settle_dora',
  'reported_deployments',
  'reported_incidents',
];

/**
 * Deployments of services, what they brought, and which of them failed. All of it follows from what is stored, by definitions of the
 * catalog and the configuration, so what is there already only has to be settled. Instants are UTC epoch milliseconds.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isSqlite = knex.client.config.client.includes('sqlite');
  const withoutRowid = isSqlite ? ' WITHOUT ROWID' : '';

  // What a Component says of its deployments and incidents.
  await knex.raw('ALTER TABLE catalog_entities ADD COLUMN deployments text');
  await knex.raw('ALTER TABLE catalog_entities ADD COLUMN incidents text');
  // What people call the job that deployed.
  await knex.raw('ALTER TABLE deployments ADD COLUMN job_name text');

  // Every Component that has projects, or of which something was reported.
  await knex.schema.createTable('dora_services', table => {
    table.increments('id');
    table.text('ref').notNullable().unique().comment('Of the Component');
    table
      .text('definition')
      .notNullable()
      .comment('JSON: which runs are deployments, and who says so');
    table
      .text('incidents')
      .notNullable()
      .comment('JSON: which work items are incidents, and what is a hotfix');
    table.text('units').notNullable().comment('JSON: its units, in order');
    table
      .bigInteger('settled_at')
      .comment('Null until it is for the first time');
    table
      .text('summary')
      .comment(
        'JSON: what was seen: runs, matches, incidents without a deployment',
      );
  });
  // Services to settle; only ever added, and deleted when that is done.
  await knex.schema.createTable('settle_dora', table => {
    table.bigIncrements('id');
    table.integer('service_id').notNullable();
    table.index(['service_id']);
  });

  await knex.raw(
    `CREATE TABLE dora_deployments (service_id integer NOT NULL, key text NOT NULL, at bigint NOT NULL,
       started_at bigint, project_id integer, environments text NOT NULL, title text NOT NULL, ref text, sha text, url text,
       runs text NOT NULL, changes integer NOT NULL, rollback_of text, failed text NOT NULL, rework text NOT NULL,
       is_failed smallint NOT NULL, is_rework smallint NOT NULL,
       detected_at bigint, recovered_at bigint, recovery_ms bigint, detected_ms bigint, remarks text NOT NULL,
       PRIMARY KEY (service_id, key))${withoutRowid}`,
  );
  await knex.raw(
    `CREATE INDEX dora_deployments_by_time ON dora_deployments
       (service_id, at, is_failed, is_rework, recovery_ms, detected_ms)`,
  );
  await knex.raw(
    `CREATE TABLE dora_changes (service_id integer NOT NULL, change_id bigint NOT NULL, deployment_key text NOT NULL,
       deployed_at bigint NOT NULL, lead_ms bigint, merge_to_deploy_ms bigint, linked_by text NOT NULL, defects text NOT NULL,
       PRIMARY KEY (service_id, change_id))${withoutRowid}`,
  );
  await knex.raw(
    `CREATE INDEX dora_changes_by_time ON dora_changes
       (service_id, deployed_at, lead_ms, merge_to_deploy_ms, deployment_key)`,
  );
  await knex.raw(
    `CREATE TABLE dora_incidents (service_id integer NOT NULL, key text NOT NULL, item_id bigint, title text NOT NULL, url text,
       began_at bigint NOT NULL, resolved_at bigint, deployment_key text, linked_by text,
       PRIMARY KEY (service_id, key))${withoutRowid}`,
  );
  await knex.raw(
    'CREATE INDEX dora_incidents_by_deployment ON dora_incidents (service_id, deployment_key)',
  );
  // A work item that is one no more is looked up by its number.
  await knex.raw(
    'CREATE INDEX dora_incidents_by_item ON dora_incidents (item_id) WHERE item_id IS NOT NULL',
  );
  await knex.raw(
    'CREATE INDEX dora_incidents_by_time ON dora_incidents (service_id, began_at)',
  );

  // What systems report that nobody reads. The key is the reporter's own.
  await knex.schema.createTable('reported_deployments', table => {
    table.increments('id');
    table.text('component').notNullable();
    table.text('key').notNullable();
    table.text('environment').notNullable();
    table.smallint('production').notNullable().comment('0 or 1');
    table.text('status').notNullable();
    table.text('title');
    table.text('ref');
    table.text('sha');
    table.text('url');
    table.bigInteger('started_at');
    table.bigInteger('finished_at');
    table
      .text('details')
      .notNullable()
      .comment('JSON: changes, whether it is a hotfix, what it rolls back');
    table.bigInteger('reported_at').notNullable();
    table.text('reported_by').notNullable();
    table.unique(['component', 'key']);
  });
  await knex.schema.createTable('reported_incidents', table => {
    table.increments('id');
    table.text('component').notNullable();
    table.text('key').notNullable();
    table.text('title').notNullable();
    table.text('url');
    table.bigInteger('began_at').notNullable();
    table.bigInteger('resolved_at');
    table.text('deployment').comment('Key of the deployment that it names');
    table.bigInteger('reported_at').notNullable();
    table.text('reported_by').notNullable();
    table.unique(['component', 'key']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of tables) await knex.schema.dropTable(table);
  await knex.raw('ALTER TABLE deployments DROP COLUMN job_name');
  await knex.raw('ALTER TABLE catalog_entities DROP COLUMN deployments');
  await knex.raw('ALTER TABLE catalog_entities DROP COLUMN incidents');
};
