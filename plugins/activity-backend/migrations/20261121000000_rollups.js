// @ts-check

/**
 * Where an event is seen and by whom becomes part of the indexes, so that filters and contributors need no event's own row;
 * and wide scopes get counts that are computed beforehand.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isSqlite = knex.client.config.client.includes('sqlite');

  await knex.schema.createTable('unit_sets', table => {
    table.comment('Sets of units in which events are seen together');
    table.increments('id');
    table
      .text('units')
      .notNullable()
      .unique()
      .comment('Ids in ascending order, with commas between them');
  });
  await knex.schema.createTable('unit_set_units', table => {
    table.integer('unit_id').notNullable();
    table.integer('unit_set_id').notNullable();
    table.primary(['unit_id', 'unit_set_id']);
    table.index(['unit_set_id']);
  });
  await knex.schema.createTable('branches', table => {
    table.comment('Every name that a branch has ever had');
    table.text('name').primary();
  });

  await knex.raw('DROP INDEX sightings_by_unit');
  await knex.raw('DROP INDEX events_by_account');
  await knex.raw('DROP INDEX events_by_bucket');
  // Adding a column to SQLite through knex copies the whole table.
  for (const column of [
    'events ADD COLUMN unit_set_id integer',
    'sightings ADD COLUMN unit_set_id integer',
    'sightings ADD COLUMN account_id integer',
    'sightings ADD COLUMN author_bucket integer',
    'sightings ADD COLUMN event_branch text',
  ]) {
    await knex.raw(`ALTER TABLE ${column}`);
  }

  const unitsOfEvent = isSqlite
    ? "group_concat(unit_id, ',' ORDER BY unit_id)"
    : "string_agg(unit_id::text, ',' ORDER BY unit_id)";
  await knex.raw(`
    INSERT INTO unit_sets (units)
    SELECT DISTINCT ${unitsOfEvent} FROM sightings WHERE gone_at IS NULL GROUP BY event_id`);
  const each = isSqlite
    ? "json_each('[' || s.units || ']') AS u"
    : "unnest(string_to_array(s.units, ',')) AS u(value)";
  await knex.raw(`
    INSERT INTO unit_set_units (unit_id, unit_set_id)
    SELECT CAST(u.value AS integer), s.id FROM unit_sets AS s CROSS JOIN ${each}`);
  await knex.raw(`
    UPDATE events SET unit_set_id = x.id
    FROM (
      SELECT g.event_id, s.id FROM (
        SELECT event_id, ${unitsOfEvent} AS units FROM sightings WHERE gone_at IS NULL GROUP BY event_id
      ) AS g JOIN unit_sets AS s ON s.units = g.units
    ) AS x WHERE events.id = x.event_id`);
  await knex.raw(`
    UPDATE sightings SET unit_set_id = e.unit_set_id, account_id = e.account_id,
      author_bucket = e.author_bucket, event_branch = e.branch
    FROM events AS e WHERE e.id = sightings.event_id`);
  await knex.raw(
    'INSERT INTO branches (name) SELECT DISTINCT branch FROM events WHERE branch IS NOT NULL',
  );

  // SQLite has no INCLUDE, and reads the row for a column of the index's own condition unless the index holds it too.
  const covering = (/** @type {string} */ keys, /** @type {string} */ rest) =>
    isSqlite ? `(${keys}, ${rest})` : `(${keys}) INCLUDE (${rest})`;
  const removed = isSqlite ? ', removed_at' : '';
  const gone = isSqlite ? ', gone_at' : '';
  for (const statement of [
    `CREATE INDEX events_by_account ON events ${covering(
      'account_id, class, bucket, kind',
      `unit_set_id, author_bucket, branch${removed}`,
    )} WHERE removed_at IS NULL`,
    `CREATE INDEX events_by_bucket ON events ${covering(
      'bucket, class, kind',
      `account_id, author_bucket, unit_set_id, branch${removed}`,
    )} WHERE removed_at IS NULL`,
    `CREATE INDEX sightings_by_unit ON sightings ${covering(
      'unit_id, class, bucket, kind, event_id',
      `account_id, unit_set_id, author_bucket, event_branch${gone}`,
    )} WHERE gone_at IS NULL`,
    `CREATE INDEX sightings_by_account ON sightings (unit_id, account_id, class, bucket, kind${gone}) WHERE gone_at IS NULL`,
  ]) {
    await knex.raw(statement);
  }

  await knex.schema.createTable('rollup_scopes', table => {
    table.comment(
      'Scopes with so many events that they are counted beforehand',
    );
    table.increments('id');
    table.text('basis').notNullable().comment('all, members, owned or units');
    table.text('entity_ref').notNullable().comment('Empty for all');
    table
      .boolean('has_days')
      .notNullable()
      .comment('Whether it is kept who was active on which day');
    table.unique(['basis', 'entity_ref']);
  });
  await knex.schema.createTable('rollup_accounts', table => {
    table.comment('Whose events wide scopes of people are made of, and when');
    table.integer('scope_id').notNullable();
    table.integer('account_id').notNullable();
    table.integer('from_bucket').notNullable().comment('Inclusive');
    table.integer('to_bucket').notNullable().comment('Exclusive');
    table.primary(['account_id', 'scope_id', 'from_bucket']);
    table.index(['scope_id']);
  });
  await knex.schema.createTable('rollup_units', table => {
    table.comment('Which units the other wide scopes are made of');
    table.integer('scope_id').notNullable();
    table.integer('unit_id').notNullable();
    table.primary(['unit_id', 'scope_id']);
    table.index(['scope_id']);
  });
  await knex.schema.createTable('rollup_slices', table => {
    table.comment('Months of wide scopes that are counted');
    table.integer('scope_id').notNullable();
    table.integer('month').notNullable().comment('UTC: year * 12 + month - 1');
    table
      .integer('version')
      .notNullable()
      .comment('How often it was counted: part of the keys of cached answers');
    table.primary(['scope_id', 'month']);
  });
  await knex.schema.createTable('rollup_marks', table => {
    table.comment(
      'UTC days of wide scopes whose counts may be outdated; only ever added, and deleted when counted again',
    );
    table.bigIncrements('id');
    table.integer('scope_id').notNullable();
    table
      .integer('month')
      .notNullable()
      .comment('A mark is about days of one month');
    table.integer('from_day').notNullable().comment('Days since 1970');
    table.integer('to_day').notNullable().comment('Inclusive');
    table
      .bigInteger('marked_at')
      .notNullable()
      .comment("By the database's clock");
    table.index(['scope_id', 'month']);
  });
  await knex.raw(`
    CREATE TABLE scope_rollup (
      scope_id integer NOT NULL,
      grain smallint NOT NULL,
      class smallint NOT NULL,
      month integer NOT NULL,
      counts ${isSqlite ? 'blob' : 'bytea'} NOT NULL,
      PRIMARY KEY (scope_id, grain, class, month)
    )${isSqlite ? ' WITHOUT ROWID' : ''}`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'scope_rollup',
    'rollup_marks',
    'rollup_slices',
    'rollup_units',
    'rollup_accounts',
    'rollup_scopes',
    'branches',
    'unit_set_units',
    'unit_sets',
  ]) {
    await knex.schema.dropTable(table);
  }
};
