// @ts-check

/**
 * Which streams show a row of the tables of work, what walks over what a source shows have met, and whose many events at once
 * are to be looked at again.
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

  // Which stream, told by unit and resource, shows a row. `kind` is the number of its table, `seen_at` the moment by the
  // database's clock at which it was last found new or changed there.
  await narrow(
    'record_sightings',
    [
      'kind smallint NOT NULL',
      'unit_id integer NOT NULL',
      'resource_id integer NOT NULL',
      'record_id bigint NOT NULL',
      'seen_at bigint NOT NULL',
    ],
    'unit_id, resource_id, kind, record_id',
  );
  await knex.raw(
    'CREATE INDEX record_sightings_by_record ON record_sightings (kind, record_id)',
  );

  await knex.schema.createTable('censuses', table => {
    table.comment(
      'Walks over what a source shows, from their first page until what they have not met is taken out',
    );
    table.bigIncrements('id');
    table.text('stream_id').notNullable().comment('That tells');
    table
      .text('run_id')
      .notNullable()
      .comment('The reload that walks; empty for ordinary reads');
    table.integer('unit_id').notNullable().comment('Of the stream told about');
    table.integer('resource_id').notNullable().comment('As above');
    table
      .smallint('kind')
      .notNullable()
      .comment('Number of a table; 0 for all of them, as in a reload');
    table
      .bigInteger('started_at')
      .notNullable()
      .comment("By the database's clock; what was seen since then stays");
    table.unique(['stream_id', 'run_id', 'unit_id', 'resource_id', 'kind']);
  });
  await narrow(
    'census_seen',
    [
      'census_id bigint NOT NULL',
      'kind smallint NOT NULL',
      'external_id text NOT NULL',
    ],
    'census_id, kind, external_id',
  );

  await knex.schema.createTable('bulk_queue', table => {
    table.comment(
      'Where somebody may have done many things at once, to be looked at again',
    );
    table.integer('account_id').notNullable();
    table.integer('bucket').notNullable();
    table.primary(['account_id', 'bucket']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'bulk_queue',
    'census_seen',
    'censuses',
    'record_sightings',
  ]) {
    await knex.schema.dropTable(table);
  }
};
