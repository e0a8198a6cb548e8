import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { streamsOf } from './gitStreams';
import { titlesOf } from './readCommits';
import {
  makeFolder,
  removeFolders,
  runTestGit,
  TestRepository,
} from './TestRepository';

afterAll(removeFolders);

describe('a shallow clone', () => {
  it('gives what it has, knows merges at its edge, and all when it is completed', async () => {
    const full = new TestRepository();
    const [one, two] = full.writeLine('main', [
      { message: 'One' },
      { message: 'Two' },
    ]);
    const side = full.writeCommit({ parents: [one], message: 'Side' });
    const merge = full.writeCommit({
      parents: [two, side],
      message: 'Merge',
      authorDate: '1767700000 +0000',
    });
    full.setRef('refs/heads/main', merge);
    full.git('checkout', '--quiet', '-f', 'main');
    const path = `${makeFolder()}/shallow`;
    runTestGit(full.path, [
      'clone',
      '--quiet',
      '--depth=1',
      `file://${full.path}`,
      path,
    ]);
    const config = full.configured({ path });

    const { commits } = await streamsOf(config);
    const first = await readPages(commits);
    expect(titlesOf(first.records)).toEqual(['Merge']);
    expect(first.records[0]).toMatchObject({
      metadata: { shallowBoundary: true },
      commit: { parents: [two, side] },
    });

    runTestGit(path, ['fetch', '--quiet', '--unshallow']);
    const complete = await readPages(commits, { cursor: first.cursor });
    expect(titlesOf(complete.records).sort()).toEqual([
      'Merge',
      'One',
      'Side',
      'Two',
    ]);
    expect(
      complete.records.find(({ key }) => key === merge)?.metadata,
    ).toBeUndefined();
  });
});
