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
      // Draw what they are given, and say it in words: no requests, no addresses, no rules of what counts.
      charts: ['transforms', 'words'],
    },
    owners: { react: ['charts'] },
  }),
);
