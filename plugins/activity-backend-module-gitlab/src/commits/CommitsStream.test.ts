import { pageLimits } from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { FakeRepository } from '../__testUtils__/FakeRepository';
import { readCommits } from '../__testUtils__/readCommits';
import {
  type ServedRepository,
  serveRepository,
} from '../__testUtils__/serveRepository';

describe('commits of GitLab', () => {
  let repository: FakeRepository;
  let served: ServedRepository;

  beforeEach(async () => {
    repository = new FakeRepository();
    served = await serveRepository(repository);
  });
  afterEach(() => served.close());

  const read = (cursor?: JsonObject, branches: string[] = ['*']) =>
    readCommits(served.createStream(branches), cursor);

  it('reads the default branch, and others that are configured, the newest first', async () => {
    const [first, second, third] = repository.grow('main', 3);
    const [fix] = repository.grow('release/1.0', 1, second);
    repository.grow('feature/x', 1, first);
    const { found } = await read(undefined, ['release/*']);
    expect(Object.entries(found)).toEqual([
      [third, 'main'],
      [second, 'main'],
      [first, 'main'],
      [fix, 'release/1.0'],
    ]);
    expect(Object.values((await read(undefined, [])).found)).toEqual([
      'main',
      'main',
      'main',
    ]);
  });

  it('tells of a commit what it says of itself', async () => {
    const parent = repository.grow('main', 1)[0];
    const [sha] = repository.grow('main', [
      {
        message: 'Fix the crane\n  for good\n\nIt fell.\n',
        authored_date: '2026-03-01T09:30:00.000+05:30',
        committed_date: '2026-03-02T00:00:00Z',
      },
    ]);
    const { records, pages } = await read();
    expect(records.find(({ key }) => key === sha)).toEqual({
      kind: 'event',
      type: 'commit',
      key: sha,
      occurredAt: Date.UTC(2026, 2, 1, 4),
      offsetMinutes: 330,
      actor: {
        identity: 'email',
        id: 'ada@mail.example',
        name: 'Ada Example',
        email: 'Ada@mail.example',
      },
      title: 'Fix the crane   for good',
      branch: { name: 'main', order: 0 },
      commit: {
        sha,
        parents: [parent],
        rawAuthorEmail: 'Ada@mail.example',
        rawAuthorName: 'Ada Example',
        committedAt: Date.UTC(2026, 2, 2),
      },
    });
    expect(pages[0].project?.locators).toContain('gitlab.example/acme/web');
    expect(pages.at(-1)).toMatchObject({ done: true, coveredFrom: null });
  });

  it('asks one thing if nothing has moved, and for what is new only', async () => {
    repository.grow('main', 250);
    const { cursor } = await read();
    expect(repository.takeRequests()).toHaveLength(4);
    expect((await read(cursor)).shas).toEqual([]);
    expect(repository.takeRequests()).toHaveLength(1);
    const added = repository.grow('main', 2);
    expect((await read(cursor)).shas).toEqual(added.reverse());
    expect(repository.takeRequests()).toHaveLength(2);
  });

  it('finds what was pushed late, and what is dated in the future', async () => {
    repository.grow('main', 3);
    const { cursor } = await read();
    const date = (text: string) => ({
      authored_date: text,
      committed_date: text,
    });
    const late = repository.grow('main', [
      date('2019-01-01T00:00:00Z'),
      date('2031-01-01T00:00:00Z'),
    ]);
    const second = await read(cursor);
    expect(second.shas.sort()).toEqual([...late].sort());
    const next = repository.grow('main', 1);
    expect((await read(second.cursor)).shas).toEqual(next);
  });

  it('goes on where a walk was left, to where it was going, and then to what is new', async () => {
    repository.grow('main', 230);
    const budget = { ...pageLimits, recordsPerPage: 60 };
    const stream = served.createStream();
    const shas = new Set<string>();
    let cursor;
    for (let pushes = 0, done = false; !done; pushes += 1) {
      if (pushes < 3) repository.grow('main', 1);
      for await (const page of stream.read({
        cursor,
        direction: 'tail',
        signal: new AbortController().signal,
        budget,
      })) {
        for (const record of page.records) shas.add(record.key);
        cursor = page.next;
        done = page.done;
        break;
      }
    }
    expect(shas).toEqual(repository.reachable(repository.branches.get('main')));
  });

  it.each([false, true])(
    'gives every commit of long histories once (by places: %s)',
    async pagesByPlace => {
      repository.pagesByPlace = pagesByPlace;
      repository.grow('main', 345);
      const { shas } = await read();
      expect(shas).toHaveLength(345);
      expect(new Set(shas).size).toBe(345);
      const pages = repository
        .takeRequests()
        .filter(path => path.includes('page'));
      expect(pages.some(path => path.includes('page_token'))).toBe(
        pagesByPlace,
      );
    },
  );

  it('has looked at what hints name when it is at its end', async () => {
    repository.grow('main', 5);
    const whole = await readPages(served.createStream(), {});
    expect(whole.pages.at(-1)?.settled).toEqual([]);
    const pages = [];
    for await (const page of served.createStream().read({
      cursor: undefined,
      direction: 'tail',
      signal: new AbortController().signal,
      budget: { ...pageLimits, recordsPerPage: 2 },
      hints: ['main', 'feature/x'],
    })) {
      pages.push(page.settled);
    }
    expect(pages).toEqual([undefined, undefined, ['main', 'feature/x']]);
  });

  it('finds nothing in a repository that was never written to', async () => {
    repository.isMissing = true;
    const { pages, cursor } = await read();
    expect(pages).toMatchObject([{ records: [], done: true }]);
    repository.isMissing = false;
    const shas = repository.grow('main', 2);
    expect((await read(cursor)).shas).toEqual(shas.reverse());

    const { length } = repository.takeRequests();
    expect(length).toBe(4);
  });
});
