// @ts-check
const { join } = require('node:path');

const scope = '@activity-insights';
const extensions = ['.ts', '.tsx', '.js', '.json'];

/**
 * Who may import whom, as ESLint errors: for `@backstage/cli/config/eslint-factory`. Tests may import everything.
 *
 * @param {object} options
 * @param {string} options.dir - the package
 * @param {string[]} options.ours - the packages of this repository that it may import
 * @param {string[]} [options.foreign] - patterns of other packages that it must not import
 * @param {Record<string, string[]>} [options.layers] - folders of src, each with the folders and files of src that it
 *   knows, itself aside. What lies directly in src, such as plugin.ts, puts the parts together and knows everything.
 * @param {Record<string, string[]>} [options.owners] - packages that only some of these folders may import
 */
function importRules({ dir, ours, foreign = [], layers = {}, owners = {} }) {
  const patterns = [
    `${scope}/*`,
    ...ours.map(name => `!${scope}/${name}`),
    ...foreign,
  ];
  return {
    settings: { 'import/resolver': { node: { extensions } } },
    restrictedImportPatterns: patterns,
    rules: { '@backstage/no-mixed-plugin-imports': 'error' },
    overrides: Object.keys(layers).map(folder => ({
      files: [`src/${folder}/**`],
      excludedFiles: ['**/*.test.*'],
      rules: {
        'import/no-restricted-paths': [
          'error',
          { zones: [zone(dir, folder, layers[folder])] },
        ],
        'no-restricted-imports': [
          'error',
          {
            paths: Object.keys(owners).filter(
              name => !owners[name].includes(folder),
            ),
            patterns: ['*.test*', ...patterns],
          },
        ],
      },
    })),
  };
}

/**
 * @param {string} dir
 * @param {string} folder
 * @param {string[]} known
 */
function zone(dir, folder, known) {
  return {
    target: join(dir, 'src', folder),
    from: join(dir, 'src'),
    except: [folder, ...known].map(name => `./${name}`),
    message: `${folder}/ may import ${
      known.join(', ') || 'nothing else of this package'
    }: see .eslintrc.js`,
  };
}

module.exports = { importRules };
