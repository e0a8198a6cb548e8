const { importRules } = require('../../lint/importRules');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  importRules({
    dir: __dirname,
    ours: ['plugin-activity-common'],
    foreign: ['node:*', '@backstage/backend-*'],
    layers: {
      // Answers to what can be drawn: no React, no requests.
      transforms: [],
      // Draw what they are given: no requests, no addresses, no rules of what counts.
      charts: ['transforms'],
    },
    owners: { react: ['charts'] },
  }),
);
