const { importRules } = require('../../lint/importRules');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  importRules({
    dir: __dirname,
    ours: ['plugin-activity-common', 'plugin-activity-node'],
    // What a source has read is stored by the backend alone.
    foreign: ['knex', 'express'],
  }),
);
