import { join } from 'node:path';
import {
  type ActivitySource,
  activitySourcesExtensionPoint,
} from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import activityModuleGit from './index';
import {
  makeFolder,
  removeFolders,
  TestRepository,
} from './tests/TestRepository';

afterAll(removeFolders);

async function start(git: object[]) {
  const sources: ActivitySource[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        activitySourcesExtensionPoint,
        { addSource: (source: ActivitySource) => sources.push(source) },
      ],
    ],
    features: [
      activityModuleGit,
      mockServices.rootConfig.factory({ data: { activity: { git } } }),
    ],
  });
  return sources;
}

describe('the git module', () => {
  it('registers a source per repository, good or bad, and none that is not configured', async () => {
    const repository = new TestRepository();
    repository.git('config', 'remote.origin.url', 'git@forge.example:a/b.git');
    repository.writeLine('main', [{}]);
    const missing = join(makeFolder(), 'missing.git');
    const sources = await start([
      { id: 'good', path: repository.path, component: 'web' },
      { id: 'bad', path: missing, schedule: { frequency: { hours: 1 } } },
      { id: 'off', path: repository.path, enabled: false },
    ]);
    expect(
      sources.map(({ source, instance, enabled, frequencyMs }) => [
        source,
        instance,
        enabled,
        frequencyMs,
      ]),
    ).toEqual([
      ['git', 'good', true, 900_000],
      ['git', 'bad', true, 3_600_000],
      ['git', 'off', false, 900_000],
    ]);

    const { signal } = new AbortController();
    const [good, bad, off] = await Promise.all(
      sources.map(source => source.listStreams({ signal, locators: [] })),
    );
    expect(good.map(({ resource }) => resource)).toEqual(['commits', 'tags']);
    expect(good[0].project).toEqual({
      id: 'good',
      name: 'b',
      url: 'https://forge.example/a/b',
      locators: ['forge.example/a/b'],
      componentRefs: ['component:default/web'],
    });
    const { pages } = await readPages(good[0]);
    expect(pages[0].project).toEqual({
      name: 'b',
      url: 'https://forge.example/a/b',
      locators: ['forge.example/a/b'],
    });

    expect(bad[0].project).toEqual({ id: 'bad', name: 'missing' });
    for (const stream of bad) {
      await expect(readPages(stream)).rejects.toMatchObject({
        code: 'not-found',
        message: expect.stringContaining(`"bad" (path "${missing}")`),
      });
    }
    expect(off[0].project).toEqual({ id: 'off', name: 'web' });
  });

  it('does not start on a bad configuration', async () => {
    await expect(start([{ id: 'a' }])).rejects.toThrow('activity.git[0].path');
  });
});
