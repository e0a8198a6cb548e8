const { importRules } = require('../../lint/importRules');

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  ...importRules({
    dir: __dirname,
    ours: [],
    // Runs in browsers and on servers alike: neither side's packages, and no input or output but fetch.
    foreign: [
      'node:*',
      'react*',
      '@backstage/backend-*',
      '@backstage/core-*',
      '@backstage/frontend-*',
    ],
  }),
});
