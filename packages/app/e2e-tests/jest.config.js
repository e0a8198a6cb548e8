// @ts-check

/** Browser tests: `yarn test:e2e` at the root. Apart from the unit tests, because they start the whole portal. */
module.exports = {
  displayName: 'e2e',
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  globalSetup: './globalSetup.js',
  globalTeardown: './globalTeardown.js',
  // All files look at one portal; the first compilation of the frontend is part of the first one.
  maxWorkers: 1,
  testTimeout: 240_000,
  transform: {
    '\\.ts$': [
      require.resolve('@backstage/cli/config/jestSwcTransform'),
      { jsc: { parser: { syntax: 'typescript' } } },
    ],
  },
};
