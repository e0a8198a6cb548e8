const { importRules } = require('../../lint/importRules');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  importRules({ dir: __dirname, ours: ['plugin-activity-common'] }),
);
