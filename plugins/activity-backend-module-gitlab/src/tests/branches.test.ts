import { pageLimits } from '@activity-insights/plugin-activity-node';
import { readFirstPage } from '@activity-insights/plugin-activity-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { FakeRepository } from '../__testUtils__/FakeRepository';
import { readCommits } from '../__testUtils__/readCommits';
import {
  type ServedRepository,
  serveRepository,
} from '../__testUtils__/serveRepository';

describe('commits of branches that move', () => {
  let repository: FakeRepository;
  let served: ServedRepository;

  beforeEach(async () => {
    repository = new FakeRepository();
    served = await serveRepository(repository);
  });
  afterEach(() => served.close());

  const read = (cursor?: JsonObject, branches: string[] = ['*']) =>
    readCommits(served.createStream(branches), cursor);

  it('moves what is merged to the default branch', async () => {
    const [root] = repository.grow('main', 1);
    const [work] = repository.grow('feature', 1, root);
    const first = await read();
    expect(first.found).toEqual({ [root]: 'main', [work]: 'feature' });
    const merge = repository.commit([root, work]);
    repository.branches.set('main', merge);
    repository.branches.delete('feature');
    const { found } = await read(first.cursor);
    expect(found).toEqual({ [work]: 'main', [merge]: 'main' });
  });

  it('leaves commits with the branch that they had when that is deleted', async () => {
    const [root] = repository.grow('main', 1);
    const [shared] = repository.grow('a', 1, root);
    repository.branches.set('b', shared);
    const first = await read();
    expect(first.found[shared]).toBe('a');
    repository.branches.delete('a');
    expect((await read(first.cursor)).shas).toEqual([]);
    expect((await read()).found[shared]).toBe('b');
  });

  it('reads the new commits of a branch that was rewritten', async () => {
    const [root] = repository.grow('main', 1);
    const [kept, old] = repository.grow('main', 2);
    const { cursor } = await read();
    const rewritten = repository.grow('main', 2, kept);
    expect((await read(cursor)).shas.sort()).toEqual([...rewritten].sort());

    // Housekeeping has been there: the range leads nowhere.
    repository.forget(old);
    const { shas } = await read(cursor);
    expect(shas.sort()).toEqual([root, kept, ...rewritten].sort());
  });

  it.each([404, 500])(
    'reads them, too, if GitLab answers %d for a range that leads nowhere',
    async status => {
      const [root, old] = repository.grow('main', 2);
      const { cursor } = await read();
      const [rewritten] = repository.grow('main', 1, root);
      repository.brokenRangeStatus = status;
      repository.forget(old);
      const { shas } = await read(cursor);
      expect(shas.sort()).toEqual([root, rewritten].sort());
    },
  );

  it('fails if a range fails that leads somewhere', async () => {
    const [root] = repository.grow('main', 2);
    const { cursor } = await read();
    repository.brokenRangeStatus = 500;
    repository.branches.set('main', repository.commit([root]));
    repository.forget(repository.branches.get('main')!);
    await expect(read(cursor)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('finds nothing when a branch is put back', async () => {
    const [, second] = repository.grow('main', 3);
    const { cursor } = await read();
    repository.branches.set('main', second);
    const back = await read(cursor);
    expect(back.shas).toEqual([]);
    expect(back.pages.at(-1)?.done).toBe(true);
  });

  it('reads everything again when another branch is the default one', async () => {
    const [root] = repository.grow('main', 1);
    const [work] = repository.grow('develop', 1, root);
    const { cursor } = await read();
    repository.defaultBranch = 'develop';
    expect((await read(cursor)).found).toEqual({
      [root]: 'develop',
      [work]: 'develop',
    });
  });

  it('names a branch that it does not understand, and reads the others', async () => {
    const shas = repository.grow('main', 2);
    repository.branches.set('broken', 'not-a-sha');
    const first = await read();
    expect(first.malformed).toEqual([
      {
        key: 'branch broken',
        reason: 'commit.id is missing or not understood',
      },
    ]);
    expect(first.shas).toEqual(shas.reverse());

    repository.branches.set('broken', repository.branches.get('main')!);
    const [more] = repository.grow('broken', 1);
    expect((await read(first.cursor)).found).toEqual({ [more]: 'broken' });
  });

  it('gives up a walk to what has been cleared away since', async () => {
    const [root, second] = repository.grow('main', 2);
    const [work] = repository.grow('feature', 1, root);
    const budget = { ...pageLimits, recordsPerPage: 1 };
    const page = await readFirstPage(served.createStream(['*']), { budget });
    expect(page.done).toBe(false);

    const [third] = repository.grow('main', 1, root);
    repository.forget(second);
    const { found } = await read(page.next);
    expect(found).toEqual({
      [root]: 'main',
      [third]: 'main',
      [work]: 'feature',
    });
  });
});
