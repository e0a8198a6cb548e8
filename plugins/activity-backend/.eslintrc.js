const { importRules } = require('../../lint/importRules');

// Arithmetic: no input or output, no clock.
const pure = ['time', 'records', 'privacy'];

// What the catalog says and what follows from it, pure as well; CatalogSync beside them is not.
const catalogFacts = [
  'catalog/CatalogSnapshot.ts',
  'catalog/accountClaims.ts',
  'catalog/accountLinks.ts',
  'catalog/addressOwner.ts',
  'catalog/linkSuggestions.ts',
  'catalog/membershipChanges.ts',
  'catalog/noReplyAddress.ts',
  'catalog/unitMapping.ts',
  'catalog/usersByIdentity.ts',
];

const rules = importRules({
  dir: __dirname,
  ours: ['plugin-activity-common', 'plugin-activity-node'],
  layers: {
    time: [],
    records: ['time'],
    privacy: ['time'],
    reads: pure,
    scope: pure,
    rollups: [...pure, 'scope'],
    delivery: pure,
    hierarchy: pure,
    workTrees: [...pure, 'hierarchy'],
    timelines: pure,
    past: [...pure, 'hierarchy'],
    flow: [...pure, 'hierarchy', 'workTrees', 'timelines', 'past'],
    dora: [...pure, 'delivery', 'workTrees', 'flow'],
    store: [
      ...pure,
      'reads',
      'scope',
      'rollups',
      'delivery',
      'hierarchy',
      'workTrees',
      'timelines',
      'past',
      'flow',
      'dora',
      ...catalogFacts,
      'config.ts',
    ],
    catalog: [...pure, 'flow', 'dora', 'store', 'config.ts'],
    harvest: [...pure, 'flow', 'dora', 'store', 'config.ts'],
    building: [...pure, 'scope', 'rollups', 'store', 'harvest'],
    observation: [...pure, 'reads', 'store', 'harvest'],
    usecases: [
      ...pure,
      'reads',
      'scope',
      'delivery',
      'hierarchy',
      'workTrees',
      'timelines',
      'past',
      'flow',
      'dora',
      'store',
      'harvest',
      'observation',
      ...catalogFacts,
      'config.ts',
    ],
    tasks: [
      'records',
      'dora',
      'building',
      'catalog',
      'harvest',
      'store',
      'usecases',
    ],
    http: ['time', 'observation', 'usecases'],
    actions: ['reads', 'usecases', 'http/parse'],
  },
  owners: {
    knex: ['store'],
    express: ['http'],
    'express-promise-router': ['http'],
  },
});

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  ...rules,
  overrides: [
    ...rules.overrides,
    {
      // Tests and what they stand on; nothing of it is published.
      files: ['src/tests/**'],
      rules: {
        '@backstage/no-undeclared-imports': 'off',
        'no-restricted-syntax': 'off',
      },
    },
  ],
});
