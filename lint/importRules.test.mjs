// @ts-check
/** Proves that imports in the wrong direction are errors: `yarn test:lint`. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const plugins = fileURLToPath(new URL('../plugins', import.meta.url));
const common = '@activity-insights/plugin-activity-common';
const node = '@activity-insights/plugin-activity-node';
const backend = '@activity-insights/plugin-activity-backend';
const git = '@activity-insights/plugin-activity-backend-module-git';
const frontend = '@activity-insights/plugin-activity';

/** @type {[file: string, imported: string, allowed: boolean][]} */
const cases = [
  ['activity-common/src/x.ts', node, false],
  ['activity-common/src/x.ts', 'node:fs', false],
  ['activity-common/src/x.ts', 'react', false],
  ['activity-common/src/x.ts', '@backstage/backend-plugin-api', false],
  ['activity-common/src/x.ts', 'zod', true],
  ['activity-node/src/x.ts', common, true],
  ['activity-node/src/x.ts', backend, false],
  ['activity-node/src/x.ts', git, false],
  ['activity-backend-module-git/src/x.ts', common, true],
  ['activity-backend-module-git/src/x.ts', node, true],
  ['activity-backend-module-git/src/x.ts', backend, false],
  ['activity-backend-module-git/src/x.ts', 'knex', false],
  ['activity-backend/src/x.ts', node, true],
  ['activity-backend/src/x.ts', git, false],
  ['activity-backend/src/x.ts', frontend, false],
  ['activity-backend/src/plugin.ts', './store/Database', true],
  ['activity-backend/src/time/x.ts', '../store/Database', false],
  ['activity-backend/src/time/x.ts', '../config', false],
  ['activity-backend/src/time/x.ts', 'knex', false],
  ['activity-backend/src/reads/x.ts', '../store/Database', false],
  ['activity-backend/src/records/x.ts', 'express', false],
  ['activity-backend/src/store/x.ts', 'knex', true],
  ['activity-backend/src/store/operations/x.ts', '../Database', true],
  ['activity-backend/src/store/x.ts', 'express', false],
  ['activity-backend/src/store/x.ts', '../harvest/SourceRegistry', false],
  ['activity-backend/src/harvest/x.ts', '../store/Database', true],
  ['activity-backend/src/harvest/x.ts', 'knex', false],
  ['activity-backend/src/usecases/x.ts', 'express', false],
  ['activity-backend/src/usecases/x.ts', '../store/Database', true],
  ['activity-backend/src/http/x.ts', '../store/Database', false],
  ['activity-backend/src/http/x.ts', 'express', true],
  ['activity-backend/src/http/x.ts', 'knex', false],
  ['activity-backend/src/store/x.test.ts', '../harvest/SourceRegistry', true],
  ['activity/src/x.ts', common, true],
  ['activity/src/x.ts', node, false],
  ['activity/src/x.ts', backend, false],
  ['activity/src/x.ts', 'node:fs', false],
  ['activity/src/charts/x.tsx', '../api/activityApiRef', false],
  ['activity/src/transforms/x.ts', 'react', false],
];

const importRules = new Set([
  'no-restricted-imports',
  'import/no-restricted-paths',
  '@backstage/no-forbidden-package-imports',
  '@backstage/no-mixed-plugin-imports',
]);

const lints = new Map();

/** @param {string} file */
function lintOf(file) {
  const cwd = join(plugins, file.split('/')[0]);
  if (!lints.has(cwd)) lints.set(cwd, new ESLint({ cwd }));
  return lints.get(cwd);
}

for (const [file, imported, allowed] of cases) {
  test(`${file} ${
    allowed ? 'may' : 'must not'
  } import ${imported}`, async () => {
    const [result] = await lintOf(file).lintText(
      `import * as imported from '${imported}';\n\nexport const x = imported;\n`,
      { filePath: join(plugins, file) },
    );
    const errors = result.messages.filter(
      (/** @type {{ ruleId: string | null, severity: number }} */ message) =>
        message.severity === 2 &&
        (message.ruleId === null || importRules.has(message.ruleId)),
    );
    assert.equal(errors.length === 0, allowed, JSON.stringify(errors, null, 2));
  });
}
