// @ts-check

/**
 * Users save pages with their filters, for themselves or for everybody who may read the entity.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('saved_views', table => {
    table.comment('Pages with their filters, by name');
    table.text('id').primary();
    table.text('owner_ref').notNullable().comment('The User whose it is');
    table
      .text('entity_ref')
      .notNullable()
      .comment('Empty for the page about no entity');
    table.text('name').notNullable();
    table
      .text('parameters')
      .notNullable()
      .comment('Search parameters of the page, without the question mark');
    table
      .boolean('shared')
      .notNullable()
      .comment('Whether everybody sees it who may read the entity');
    table.bigInteger('saved_at').notNullable();
    table.unique(['owner_ref', 'entity_ref', 'name']);
    table.index(['entity_ref']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('saved_views');
};
