const { importRules } = require('../../lint/importRules');

const rules = importRules({
  dir: __dirname,
  ours: ['plugin-activity-common', 'plugin-activity-node'],
  // What a source has read is stored by the backend alone.
  foreign: ['knex', 'express'],
});

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  ...rules,
  overrides: [
    ...rules.overrides,
    {
      // Tests harvest the company that is made up.
      files: ['src/**/*.test.ts', 'src/__testUtils__/**'],
      rules: {
        '@backstage/no-mixed-plugin-imports': [
          'error',
          {
            excludedTargetPackages: [
              '@activity-insights/plugin-activity-demo-sources-backend',
            ],
          },
        ],
      },
    },
  ],
});
