import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { streamsOf } from './gitStreams';
import { removeFolders, TestRepository } from './TestRepository';

afterAll(removeFolders);

/** Writes an annotated tag; without a tagger, as git did long ago, if none is given. */
function writeTag(
  repository: TestRepository,
  name: string,
  target: string,
  options: { type?: string; tagger?: string } = {},
) {
  const sha = repository.writeObject(
    'tag',
    [
      `object ${target}`,
      `type ${options.type ?? 'commit'}`,
      `tag ${name}`,
      ...(options.tagger ? [`tagger ${options.tagger}`] : []),
      '',
      `Release ${name}\n`,
    ].join('\n'),
  );
  repository.setRef(`refs/tags/${name}`, sha);
  return sha;
}

async function readTags(
  repository: TestRepository,
  changes: Parameters<TestRepository['configured']>[0] = {},
  options: Parameters<typeof readPages>[1] = {},
) {
  const { tags } = await streamsOf(repository.configured(changes));
  return readPages(tags, options);
}

function createRepository() {
  const repository = new TestRepository();
  const [root, tip] = repository.writeLine('main', [
    {},
    {
      author: 'Ada <ada@mail.example>',
      authorDate: '1700000000 +0100',
      committer: 'Ben <ben@mail.example>',
      committerDate: '1700009999 +0530',
    },
  ]);
  return { repository, root, tip };
}

describe('tags', () => {
  it('are releases at the time of tagging', async () => {
    const { repository, tip } = createRepository();
    repository.git(
      'config',
      'remote.origin.url',
      'git@github.com:team/web.git',
    );
    writeTag(repository, 'v1.0/a', tip, {
      tagger: 'Eve <Eve@Mail.example> 1710000000 -0800',
    });
    const { records, malformed } = await readTags(repository);
    expect(malformed).toEqual([]);
    expect(records).toEqual([
      {
        kind: 'event',
        type: 'release',
        key: 'tag:v1.0/a',
        occurredAt: 1_710_000_000_000,
        offsetMinutes: -480,
        actor: {
          identity: 'email',
          id: 'eve@mail.example',
          name: 'Eve',
          email: 'Eve@Mail.example',
        },
        title: 'v1.0/a',
        url: 'https://github.com/team/web/releases/tag/v1.0/a',
        metadata: { annotated: true, sha: tip },
      },
    ]);
  });

  it('that say nothing take author and time from the commit', async () => {
    const { repository, tip } = createRepository();
    repository.setRef('refs/tags/light', tip);
    writeTag(repository, 'old', tip);
    const inner = writeTag(repository, 'inner', tip);
    writeTag(repository, 'outer', inner, { type: 'tag' });
    const { records } = await readTags(repository);
    expect(
      records.map(({ key, occurredAt, actor, metadata }) => [
        key,
        occurredAt,
        actor?.id,
        metadata,
      ]),
    ).toEqual(
      [
        ['inner', true],
        ['light', false],
        ['old', true],
        ['outer', true],
      ].map(([name, annotated]) => [
        `tag:${name}`,
        1_700_009_999_000,
        'ada@mail.example',
        { annotated, sha: tip },
      ]),
    );
  });

  it('that cannot be dated are named, and the others come', async () => {
    const { repository, tip } = createRepository();
    const blob = repository.writeObject('blob', 'text');
    repository.setRef('refs/tags/blob', blob);
    repository.setRef('refs/tags/gone', 'ab'.repeat(20));
    repository.setRef('refs/tags/good', tip);
    writeTag(repository, 'key', blob, { type: 'blob' });
    const { records, malformed } = await readTags(repository);
    expect(records.map(({ key }) => key)).toEqual(['tag:good']);
    expect(malformed.map(({ key }) => key)).toEqual([
      'tag:blob',
      'tag:gone',
      'tag:key',
    ]);
  });

  it('come again when one was added or moved, and not otherwise', async () => {
    const { repository, root, tip } = createRepository();
    repository.setRef('refs/tags/v1', root);
    const first = await readTags(repository);
    repository.setRef('refs/tags/v2', root);
    const second = await readTags(repository, {}, { cursor: first.cursor });
    expect(second.records.map(({ key }) => key)).toEqual(['tag:v1', 'tag:v2']);
    repository.setRef('refs/tags/v1', tip);
    const third = await readTags(repository, {}, { cursor: second.cursor });
    expect(third.records[0]).toMatchObject({
      key: 'tag:v1',
      metadata: { sha: tip },
    });
    const fourth = await readTags(repository, {}, { cursor: third.cursor });
    expect(fourth.records).toEqual([]);
  });

  it('that were added while they were read come in the same read', async () => {
    const { repository, tip } = createRepository();
    for (const name of ['b', 'c', 'd']) {
      repository.setRef(`refs/tags/${name}`, tip);
    }
    const { tags } = await streamsOf(repository.configured());
    const budget = { recordsPerPage: 2, bytesPerPage: 1_000_000 };
    const first = await readPages(tags, { budget });
    repository.setRef('refs/tags/a', tip);
    const rest = await readPages(tags, {
      budget,
      cursor: first.pages[0].next,
    });
    expect(rest.records.map(({ title }) => title)).toEqual([
      'd',
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(rest.pages.filter(({ done }) => done)).toHaveLength(1);
  });

  it('are left out before the configured date, and mapped by the mailmap', async () => {
    const repository = new TestRepository();
    const [tip] = repository.writeLine('main', [
      {
        files: {
          '.mailmap': 'Ada Example <ada@mail.example> <ada@old.example>\n',
        },
      },
    ]);
    for (const [name, tagger] of [
      ['early', 'ada <ada@old.example> 1500000000 +0000'],
      ['late', 'ada <ada@old.example> 1700000000 +0000'],
      ['nobody', ' <> 1700000000 +0000'],
      ['other', 'Ben <ben@mail.example> 1700000000 +0000'],
    ]) {
      writeTag(repository, name, tip, { tagger });
    }
    const { records } = await readTags(repository, {
      since: 1_600_000_000_000,
    });
    expect(records.map(({ title, actor }) => [title, actor?.id])).toEqual([
      ['late', 'ada@mail.example'],
      ['nobody', undefined],
      ['other', 'ben@mail.example'],
    ]);
  });

  it('are none in an empty repository', async () => {
    const { pages } = await readTags(new TestRepository());
    expect(pages).toMatchObject([{ records: [], done: true }]);
  });

  it('come by the thousand', async () => {
    const { repository, tip } = createRepository();
    const lines = ['# pack-refs with: peeled fully-peeled sorted '];
    for (let number = 0; number < 2500; number += 1) {
      lines.push(`${tip} refs/tags/v${String(number).padStart(5, '0')}`);
    }
    repository.writeFile('packed-refs', `${lines.join('\n')}\n`);
    const { records, pages } = await readTags(repository);
    expect(new Set(records.map(({ key }) => key)).size).toBe(2500);
    expect(pages).toHaveLength(5);
  });
});
