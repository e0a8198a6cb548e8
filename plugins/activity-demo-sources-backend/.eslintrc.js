const { importRules } = require('../../lint/importRules');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  importRules({
    dir: __dirname,
    // The company knows the vendors' contracts and nothing of those who harvest it.
    ours: [],
    foreign: ['knex'],
    layers: {
      model: [],
      chance: [],
      calendar: ['chance', 'model'],
      company: ['calendar', 'chance', 'model'],
      work: ['calendar', 'chance', 'company', 'model'],
      delivery: ['calendar', 'chance', 'company', 'model', 'work'],
      chronicle: ['calendar', 'chance', 'company', 'delivery', 'model', 'work'],
      telling: ['chronicle', 'model', 'work'],
      clock: ['model'],
      faults: ['chance', 'model'],
      serving: ['model'],
      jira: ['calendar', 'chance', 'chronicle', 'clock', 'model', 'serving'],
      gitlab: ['calendar', 'chance', 'chronicle', 'clock', 'model', 'serving'],
      git: ['chronicle', 'clock', 'model'],
      truth: ['calendar', 'chronicle', 'clock', 'model'],
      catalog: ['model'],
      admin: ['clock', 'faults', 'model', 'truth'],
      hosting: ['telling', 'createDemoSources.ts', 'DemoSettings.ts'],
    },
    owners: { express: ['admin', 'faults', 'gitlab', 'hosting', 'jira'] },
  }),
);
