const { importRules } = require('../../lint/importRules');

const rules = importRules({ dir: __dirname, ours: ['plugin-activity-common'] });

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  ...rules,
  overrides: [
    ...rules.overrides,
    {
      // The contract suite declares tests, and is exported for the modules to run.
      files: [
        'src/testUtils/runStreamContract.ts',
        'src/testUtils/coverageContract.ts',
        'src/testUtils/hintContract.ts',
      ],
      rules: { 'jest/no-export': 'off' },
    },
  ],
});
