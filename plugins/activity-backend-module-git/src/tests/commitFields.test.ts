import { readCommits, titlesOf } from './readCommits';
import { removeFolders, TestRepository } from './TestRepository';

afterAll(removeFolders);

describe('what a commit says', () => {
  it('becomes an event at its author date, with the zone of its author', async () => {
    const repository = new TestRepository();
    const [root, sha] = repository.writeLine('main', [
      { message: 'Begin' },
      {
        author: 'Ada Example <Ada@Mail.Example>',
        authorDate: '1700000000 +0530',
        committer: 'Ben <ben@mail.example>',
        committerDate: '1700009999 -0800',
        message: 'Add a thing\n\nBecause it was missing.\n',
      },
    ]);
    const { records } = await readCommits(repository);
    expect(records[0]).toEqual({
      kind: 'event',
      type: 'commit',
      key: sha,
      occurredAt: 1_700_000_000_000,
      offsetMinutes: 330,
      actor: {
        identity: 'email',
        id: 'ada@mail.example',
        name: 'Ada Example',
        email: 'Ada@Mail.Example',
      },
      title: 'Add a thing',
      branch: { name: 'main', order: 0 },
      commit: {
        sha,
        parents: [root],
        rawAuthorEmail: 'Ada@Mail.Example',
        rawAuthorName: 'Ada Example',
        committedAt: 1_700_009_999_000,
      },
    });
    expect(records).toHaveLength(2);
  });

  it.each([
    ['0 +0000', 0, 0],
    ['86399 -1200', 86_399_000, -720],
    ['1700000000 +5130', 1_700_000_000_000, 3090],
    ['1700000000 -0000', 1_700_000_000_000, 0],
    ['1700000000 +0545', 1_700_000_000_000, 345],
    // 2100-01-01 and 9999-12-31 23:59:59.
    ['4102444800 +0000', 4_102_444_800_000, 0],
    ['253402300799 +0000', 253_402_300_799_000, 0],
  ])('keeps the date %s', async (authorDate, occurredAt, offsetMinutes) => {
    const repository = new TestRepository();
    repository.writeLine('main', [{ authorDate }]);
    const { records } = await readCommits(repository);
    expect(records).toEqual([
      expect.objectContaining({ occurredAt, offsetMinutes }),
    ]);
  });

  it.each(['-5 +0000', 'yesterday', '', '253402300800 +0000'])(
    'names a commit whose date "%s" cannot be kept',
    async authorDate => {
      const repository = new TestRepository();
      const [sha] = repository.writeLine('main', [
        { authorDate, committerDate: '1700000000 +0000' },
      ]);
      const { records, malformed } = await readCommits(repository);
      expect(records).toEqual([]);
      expect(malformed.map(({ key }) => key)).toEqual([sha]);
    },
  );

  it('reads text in any encoding', async () => {
    const repository = new TestRepository();
    repository.writeLine('main', [
      {
        headers: ['encoding ISO-8859-1'],
        message: Buffer.from('Gr\u00fc\u00dfe', 'latin1'),
      },
      { message: Buffer.from([0x41, 0xff, 0xed, 0xa0, 0x80, 0x42, 0x0a]) },
      { message: 'Gr\u00fc\u00dfe \u{1f600}' },
      { message: 'Before\0after' },
    ]);
    const { records } = await readCommits(repository);
    const [cut, emoji, broken, latin] = titlesOf(records);
    expect(latin).toBe('Gr\u00fc\u00dfe');
    expect(broken).toMatch(/^A\ufffd+B$/);
    expect(emoji).toBe('Gr\u00fc\u00dfe \u{1f600}');
    expect(cut).toBe('Before');
  });

  it('has no actor if nobody is named, and a name where there is no address', async () => {
    const repository = new TestRepository();
    repository.writeLine('main', [
      { author: ' <>', message: 'Nobody' },
      { author: 'Ada <>', message: 'Name' },
    ]);
    const { records } = await readCommits(repository);
    expect(records.map(({ actor }) => actor)).toEqual([
      { identity: 'email', id: 'name:Ada', name: 'Ada' },
      undefined,
    ]);
  });

  it('takes an endless subject and cuts it', async () => {
    const repository = new TestRepository();
    repository.writeLine('main', [
      { message: 'x'.repeat(3_000_000) },
      { message: 'Next' },
    ]);
    const { records } = await readCommits(repository);
    expect(titlesOf(records)).toEqual(['Next', 'x'.repeat(100_000)]);
  });

  it('tells commits apart by the end of long subjects and addresses, so that none passes for a copy', async () => {
    const repository = new TestRepository();
    const long = 'x'.repeat(2000);
    repository.writeLine('main', [
      { author: `Ada <${long}@one.example>`, message: `${long} one` },
      { author: `Ada <${long}@two.example>`, message: `${long} two` },
    ]);
    const { records } = await readCommits(repository);
    expect(titlesOf(records)).toEqual([`${long} two`, `${long} one`]);
    expect(records.map(({ commit }) => commit?.rawAuthorEmail)).toEqual([
      `${long}@two.example`,
      `${long}@one.example`,
    ]);
  });

  it('leaves out what was authored before the configured date', async () => {
    const repository = new TestRepository();
    repository.writeLine('main', [
      { message: 'Old', authorDate: '1600000000 +0000' },
      // An old date on a commit that came later stops nothing.
      { message: 'Edge', authorDate: '1700000000 +0000' },
      { message: 'Older', authorDate: '1500000000 +0000' },
      { message: 'New', authorDate: '1700000001 +0000' },
    ]);
    const since = 1_700_000_000_000;
    const first = await readCommits(repository, { since });
    expect(first.pages.at(-1)?.coveredFrom).toBe(since);
    const whole = await readCommits(repository);
    expect(whole.pages.at(-1)?.coveredFrom).toBeNull();
    expect(titlesOf(first.records)).toEqual(['New', 'Edge']);

    const widened = await readCommits(
      repository,
      { since: 1_550_000_000_000 },
      { cursor: first.cursor },
    );
    expect(titlesOf(widened.records)).toEqual(['New', 'Edge', 'Old']);
  });
});
