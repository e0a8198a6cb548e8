import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfigSchema } from '@backstage/config-loader';
import { documentedKeys } from './__testUtils__/documentedKeys';
import { keysOfSchema } from './__testUtils__/keysOfSchema';

const repository = join(__dirname, '../../..');

/** Every package of ours that declares configuration. */
async function configuredPackages(): Promise<string[]> {
  const plugins = join(repository, 'plugins');
  const manifests = await Promise.all(
    (
      await readdir(plugins)
    ).map(async folder =>
      JSON.parse(await readFile(join(plugins, folder, 'package.json'), 'utf8')),
    ),
  );
  return manifests
    .filter(manifest => manifest.configSchema)
    .map(manifest => manifest.name)
    .sort();
}

describe('docs/configuration.md', () => {
  jest.setTimeout(120_000);

  it('has every key of every schema, once, and no other', async () => {
    const text = await readFile(
      join(repository, 'docs/configuration.md'),
      'utf8',
    );
    const packages = await configuredPackages();
    expect(packages).toContain('@activity-insights/plugin-activity-backend');
    const schema = await loadConfigSchema({ dependencies: packages });
    const { schemas } = schema.serialize() as {
      schemas: { packageName: string; value: object }[];
    };
    const ours = schemas.filter(({ packageName }) =>
      packages.includes(packageName),
    );
    expect(ours.map(({ packageName }) => packageName).sort()).toEqual(packages);
    const declared = new Set(ours.flatMap(({ value }) => keysOfSchema(value)));
    expect(documentedKeys(text)).toEqual([...declared].sort());
  });
});
