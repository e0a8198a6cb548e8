// @ts-check

/**
 * Hints that something at a source has changed wait until their streams have looked, whatever becomes of the process that
 * took them; and instances remember when they were last heard of.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('stream_hints', table => {
    table.comment('What streams are to look at because the source said so');
    table.text('stream_id').notNullable();
    table.text('key').notNullable().comment('In the words of the stream');
    table
      .integer('seq')
      .notNullable()
      .comment('How often it was noted since it was last settled');
    table
      .bigInteger('noted_at')
      .notNullable()
      .comment("When it was first noted, by the database's clock");
    table.primary(['stream_id', 'key']);
    table.index(['stream_id', 'noted_at', 'key']);
  });
  await knex.raw('ALTER TABLE instances ADD COLUMN hinted_at bigint');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('ALTER TABLE instances DROP COLUMN hinted_at');
  await knex.schema.dropTable('stream_hints');
};
