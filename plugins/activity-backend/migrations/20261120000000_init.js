// @ts-check

/**
 * The first schema. Instants are UTC epoch milliseconds; buckets are UTC quarters of an hour (epoch seconds / 900), both
 * integers, so that the arithmetic is the same SQL on SQLite and PostgreSQL.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isSqlite = knex.client.config.client.includes('sqlite');

  await knex.schema.createTable('instances', table => {
    table.comment('One configured connection to a system of a kind');
    table.increments('id');
    table.text('source').notNullable();
    table
      .text('instance')
      .notNullable()
      .comment('Id from the configuration; * for identities of all instances');
    table.unique(['source', 'instance']);
  });

  await knex.schema.createTable('accounts', table => {
    table.comment('Identities at a source');
    table.increments('id');
    table.integer('instance_id').notNullable().references('instances.id');
    table.text('external_id').notNullable();
    table.text('username');
    table.text('email');
    table.text('name');
    table
      .text('name_key')
      .comment('Normalised name: unlinked namesakes count as one person');
    table.text('kind').notNullable().comment('human or bot');
    table.text('user_ref').comment('The linked catalog User');
    table
      .text('linked_by')
      .comment('config, annotation, email, username or manual');
    table.text('time_zone');
    table.unique(['instance_id', 'external_id']);
    table.index(['user_ref']);
  });

  await knex.schema.createTable('projects', table => {
    table.comment('Containers at a source');
    table.increments('id');
    table.integer('instance_id').notNullable().references('instances.id');
    table.text('external_id').notNullable();
    table.text('name').notNullable();
    table.text('url');
    table
      .text('locators')
      .notNullable()
      .comment('JSON array of host/path by which Components name it');
    table
      .text('component_refs')
      .notNullable()
      .comment('JSON array of the Components that the configuration names');
    table.unique(['instance_id', 'external_id']);
  });

  await knex.schema.createTable('units', table => {
    table.comment('A project, or a project with one filter value');
    table.increments('id');
    table.integer('project_id').notNullable().references('projects.id');
    table
      .text('filter')
      .notNullable()
      .defaultTo('')
      .comment('Empty for the whole project');
    table.unique(['project_id', 'filter']);
  });

  await knex.schema.createTable('unit_components', table => {
    table.comment('Which units a Component is made of');
    table.integer('unit_id').notNullable().references('units.id');
    table.text('component_ref').notNullable();
    table
      .text('mapped_by')
      .notNullable()
      .comment('config, annotation or location');
    table.primary(['unit_id', 'component_ref']);
    table.index(['component_ref']);
  });

  await knex.schema.createTable('resources', table => {
    table.comment('Names of resources, such as commits');
    table.increments('id');
    table.text('name').notNullable().unique();
  });

  await knex.schema.createTable('catalog_entities', table => {
    table.comment('What the last catalog sync saw');
    table.text('ref').primary();
    table.text('kind').notNullable().comment('In lower case');
    table.text('title').notNullable();
    table.text('time_zone');
    table.text('working_hours');
  });

  await knex.schema.createTable('catalog_relations', table => {
    table.comment('Relations that scopes are resolved by');
    table.text('from_ref').notNullable();
    table
      .text('type')
      .notNullable()
      .comment('childOf (Group to Group), ownedBy, or partOf');
    table.text('to_ref').notNullable();
    table.primary(['from_ref', 'type', 'to_ref']);
    table.index(['to_ref', 'type']);
  });

  await knex.schema.createTable('component_locators', table => {
    table.comment('By which places of repositories a Component is recognised');
    table.text('component_ref').notNullable();
    table.text('locator').notNullable().comment('host/path in lower case');
    table.text('found_in').notNullable().comment('annotation or location');
    table.primary(['locator', 'component_ref']);
  });

  await knex.schema.createTable('user_identities', table => {
    table.comment('By what the accounts of a catalog User are recognised');
    table.text('user_ref').notNullable();
    table.text('kind').notNullable().comment('annotation, email or username');
    table
      .text('value')
      .notNullable()
      .comment('In lower case; of an annotation: key, colon, value');
    table.primary(['kind', 'value', 'user_ref']);
  });

  await knex.schema.createTable('memberships', table => {
    table.comment('Who was a member of which Group, and when');
    table.increments('id');
    table.text('user_ref').notNullable();
    table.text('group_ref').notNullable();
    table.integer('valid_from').comment('Bucket, inclusive; null is always');
    table.integer('valid_to').comment('Bucket, exclusive; null is still');
    table
      .bigInteger('missing_since')
      .comment(
        'When a sync first missed it; one that is missed again an hour later closes',
      );
    table.index(['group_ref', 'user_ref']);
    table.index(['user_ref']);
  });

  await knex.schema.createTable('events', table => {
    table.comment('Dated facts, each once');
    table.bigIncrements('id');
    table.text('natural_key').notNullable();
    table.smallint('kind').notNullable().comment('Number of the event type');
    table.integer('instance_id').notNullable().references('instances.id');
    table.integer('account_id').references('accounts.id');
    table.bigInteger('occurred_at').notNullable();
    table.integer('bucket').notNullable();
    table
      .integer('author_offset')
      .comment('Minutes east of UTC as the source wrote them, even if absurd');
    table
      .integer('author_bucket')
      .comment('Quarter of the local wall time of the author; null if unknown');
    table
      .smallint('class')
      .notNullable()
      .comment('Bits: 1 bot, 2 copy, 4 merge, 8 bulk');
    table.text('copy_key').comment('Same for commits that are the same work');
    table.bigInteger('committed_at');
    table.text('sha');
    table.text('parents').comment('JSON array');
    table.text('branch').comment('The attributed branch');
    table.integer('branch_order');
    table.text('title');
    table.text('url');
    table.text('metadata').comment('JSON object');
    table.bigInteger('source_version');
    table.text('content_hash').notNullable();
    table.bigInteger('observed_at').notNullable();
    table.text('run_id');
    table.bigInteger('removed_at');
    table.text('removed_reason');
  });

  // In which units an event was seen. No foreign keys: the table is as large as the events and is written with them.
  // `branch` is the branch that the event is attributed to in this unit; `gone_at` is when the unit stopped having it;
  // bucket, class and kind are copies of the event's, so that a Component is counted from one index.
  await knex.raw(`
    CREATE TABLE sightings (
      event_id bigint NOT NULL,
      unit_id integer NOT NULL,
      resource_id integer,
      branch text,
      branch_order integer,
      bucket integer NOT NULL,
      class smallint NOT NULL,
      kind smallint NOT NULL,
      gone_at bigint,
      PRIMARY KEY (event_id, unit_id)
    )${isSqlite ? ' WITHOUT ROWID' : ''}`);

  // SQLite reads the row for a column that the index's own condition has settled, unless the index holds the column too.
  const removed = isSqlite ? ', removed_at' : '';
  const gone = isSqlite ? ', gone_at' : '';
  for (const statement of [
    'CREATE UNIQUE INDEX events_natural_key ON events (natural_key)',
    `CREATE INDEX events_by_account ON events (account_id, class, bucket, kind${removed}) WHERE removed_at IS NULL`,
    `CREATE INDEX events_by_bucket ON events (bucket, class, kind${removed}) WHERE removed_at IS NULL`,
    // Copies happened in the same second, so this finds them too, and unlike an index on the key alone it is written in order.
    'CREATE INDEX events_by_time ON events (occurred_at, copy_key) WHERE removed_at IS NULL',
    `CREATE INDEX sightings_by_unit ON sightings (unit_id, class, bucket, kind, event_id${gone}) WHERE gone_at IS NULL`,
  ]) {
    await knex.raw(statement);
  }

  await knex.schema.createTable('streams', table => {
    table.comment('One resource of one project that is read page by page');
    table.text('id').primary();
    table.integer('instance_id').notNullable().references('instances.id');
    table.integer('project_id').notNullable().references('projects.id');
    table.text('resource').notNullable();
    table
      .integer('resource_id')
      .comment(
        'The resource as sightings name it: with the unit it tells the stream',
      );
    table.boolean('enabled').notNullable();
    table.text('tail_cursor').comment('JSON, owned by the module');
    table.text('backfill_cursor').comment('JSON, owned by the module');
    table.boolean('backfill_done').notNullable();
    table.text('lease_token');
    table.bigInteger('lease_until').comment("By the database's clock");
    table.bigInteger('next_due_at').notNullable();
    table
      .bigInteger('read_started_at')
      .comment(
        'Of the read in progress, over all its leases; null between reads',
      );
    table
      .bigInteger('last_success_at')
      .comment('When the last read to the end began');
    table.integer('consecutive_failures').notNullable();
    table.bigInteger('failing_since');
    table.text('error_code');
    table.text('error_message');
    table
      .bigInteger('coverage_from')
      .comment(
        'Oldest instant that is completely read; null is all of history',
      );
    table.boolean('coverage_complete').notNullable();
    table.index(['enabled', 'next_due_at']);
  });

  await knex.schema.createTable('harvest_runs', table => {
    table.comment('Attempts over streams; kept as an audit trail');
    table.text('id').primary();
    table.text('mode').notNullable().comment('incremental or reload');
    table.text('scope_source');
    table.text('scope_instance');
    table
      .text('scope_key')
      .notNullable()
      .comment('The two above in one, for the unique index');
    table.text('status').notNullable();
    table
      .text('trigger')
      .notNullable()
      .comment('manual, scheduled or automatic');
    table.text('triggered_by').notNullable();
    table
      .boolean('force')
      .notNullable()
      .defaultTo(false)
      .comment('Whether its sweeps may remove more than the guard allows');
    table.bigInteger('started_at').notNullable();
    table
      .bigInteger('prepared_at')
      .comment('When its streams were listed and made due; null before');
    table.bigInteger('ended_at');
    table.text('error');
    table.index(['started_at']);
  });
  await knex.raw(
    "CREATE UNIQUE INDEX harvest_runs_one_running ON harvest_runs (mode, scope_key) WHERE status = 'running'",
  );

  await knex.schema.createTable('harvest_run_streams', table => {
    table.comment('What a run asked of each stream, and what came of it');
    table
      .text('run_id')
      .notNullable()
      .references('harvest_runs.id')
      .onDelete('CASCADE');
    table.text('stream_id').notNullable();
    table
      .text('status')
      .notNullable()
      .comment('pending, done, failed or cancelled');
    table
      .text('tail_cursor')
      .comment(
        "A reload's own position: a broken reload leaves the stream's as it was",
      );
    table.text('backfill_cursor');
    for (const counter of [
      'read',
      'written',
      'unchanged',
      'removed',
      'malformed',
    ]) {
      table.integer(counter).notNullable().defaultTo(0);
    }
    table.text('error_code');
    table.text('error_message');
    table.primary(['run_id', 'stream_id']);
    table.index(['stream_id', 'status']);
  });

  await knex.schema.createTable('reload_seen', table => {
    table.comment(
      'What a reload has seen of a stream, for the sweep at its end',
    );
    table.text('run_id').notNullable();
    table.text('stream_id').notNullable();
    table.bigInteger('event_id').notNullable();
    table.primary(['run_id', 'stream_id', 'event_id']);
  });

  await knex.schema.createTable('settle_queue', table => {
    table.comment('Groups of copies whose classes are to be computed again');
    table.bigInteger('occurred_at').notNullable();
    table.text('copy_key').notNullable();
    table.primary(['occurred_at', 'copy_key']);
  });

  await knex.schema.createTable('applied_settings', table => {
    table.comment('Settings that stored values were computed with');
    table.text('name').primary();
    table.text('value').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'applied_settings',
    'settle_queue',
    'reload_seen',
    'harvest_run_streams',
    'harvest_runs',
    'streams',
    'sightings',
    'events',
    'memberships',
    'user_identities',
    'component_locators',
    'catalog_relations',
    'catalog_entities',
    'unit_components',
    'resources',
    'units',
    'projects',
    'accounts',
    'instances',
  ]) {
    await knex.schema.dropTableIfExists(table);
  }
};
