// @ts-check

const columns = {
  // What the unit that is the whole of a project knows of the facets of an event; null in its parts.
  sightings: ['facet_set_id integer'],
  // Whether what is stored is still to be sighted in the part of a project that the unit is.
  units: ['fill_pending boolean NOT NULL DEFAULT FALSE'],
  // JSON array of the facets that a Component takes of the place; empty for all of it.
  component_locators: [`facets text NOT NULL DEFAULT '[]'`],
};

const indexes = {
  sightings_by_facets:
    'sightings (unit_id, facet_set_id, event_id) WHERE facet_set_id IS NOT NULL',
  units_to_fill: 'units (id) WHERE fill_pending = TRUE',
};

/**
 * Components may be made of a part of a project. Events keep the values that make parts, so that what is stored can be
 * sighted in a part that a Component is mapped to later.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('facet_sets', table => {
    table.comment('Sets of facets that events have together');
    table.increments('id');
    table
      .text('facets')
      .notNullable()
      .unique()
      .comment('JSON array in one order, spelt as at the source');
  });
  for (const [table, added] of Object.entries(columns)) {
    for (const column of added) {
      await knex.raw(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    }
  }
  for (const [name, definition] of Object.entries(indexes)) {
    await knex.raw(`CREATE INDEX ${name} ON ${definition}`);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of Object.keys(indexes)) {
    await knex.raw(`DROP INDEX ${name}`);
  }
  for (const [table, added] of Object.entries(columns)) {
    for (const column of added) {
      await knex.raw(
        `ALTER TABLE ${table} DROP COLUMN ${column.split(' ')[0]}`,
      );
    }
  }
  await knex.schema.dropTable('facet_sets');
};
