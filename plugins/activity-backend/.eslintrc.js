const { importRules } = require('../../lint/importRules');

// Arithmetic: no input or output, no clock, no configuration.
const pure = ['time', 'records', 'privacy'];

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  importRules({
    dir: __dirname,
    ours: ['plugin-activity-common', 'plugin-activity-node'],
    layers: {
      time: [],
      records: ['time'],
      privacy: ['time'],
      reads: pure,
      scope: pure,
      store: [...pure, 'reads', 'scope'],
      catalog: [...pure, 'store'],
      harvest: [...pure, 'store', 'config.ts'],
      usecases: [...pure, 'reads', 'scope', 'store', 'harvest', 'config.ts'],
      http: ['time', 'usecases'],
    },
    owners: {
      knex: ['store'],
      express: ['http'],
      'express-promise-router': ['http'],
    },
  }),
);
