// @ts-check

/**
 * What is to be attributed is marked, so that it costs nothing to see that there is nothing: new and changed accounts wait
 * to be linked, new units and projects with other places wait to be mapped. All that is stored waits at first.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('accounts', table => {
    table
      .boolean('link_pending')
      .notNullable()
      .defaultTo(true)
      .comment('Whether it is new or has changed since links were looked for');
  });
  await knex.schema.alterTable('units', table => {
    table
      .boolean('mapping_pending')
      .notNullable()
      .defaultTo(true)
      .comment('Whether Components were never looked for');
  });
  await knex.schema.alterTable('projects', table => {
    table
      .text('mapped_with')
      .notNullable()
      .defaultTo('')
      .comment('component_refs and locators when its units were mapped last');
  });
  for (const statement of [
    'CREATE INDEX accounts_to_link ON accounts (id) WHERE link_pending = TRUE',
    'CREATE INDEX accounts_by_name ON accounts (name_key) WHERE user_ref IS NOT NULL',
    'CREATE INDEX units_to_map ON units (id) WHERE mapping_pending = TRUE',
    'CREATE INDEX projects_to_map ON projects (id) WHERE mapped_with <> component_refs || locators',
  ]) {
    await knex.raw(statement);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const index of [
    'accounts_to_link',
    'accounts_by_name',
    'units_to_map',
    'projects_to_map',
  ]) {
    await knex.raw(`DROP INDEX ${index}`);
  }
  for (const [table, column] of [
    ['accounts', 'link_pending'],
    ['units', 'mapping_pending'],
    ['projects', 'mapped_with'],
  ]) {
    // Knex would build the table anew on SQLite, and with it what refers to it.
    await knex.raw(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
};
