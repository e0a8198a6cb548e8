import { parseHead } from './readHead';
import { parseShallow } from './openRepository';
import { parseSettings } from './readSettings';

const sha = 'ab'.repeat(20);

describe('parseSettings', () => {
  it('takes the object format and the addresses of remotes, and nothing else', () => {
    const output = [
      'core.repositoryformatversion\n1',
      'extensions.objectformat\nSHA256',
      'remote.origin.url\nhttps://a.example/x',
      'remote.origin.url\nhttps://b.example/x',
      'remote.my.fork.url\nhttps://c.example/x',
      'remote.empty.url\n',
      'remote.pushdefault\norigin',
      'core.bare',
      'user.name\nAda\nurl',
      '',
    ].join('\0');
    expect(parseSettings(output, 'x')).toEqual({
      objectFormat: 'sha256',
      remotes: new Map([
        ['origin', ['https://a.example/x', 'https://b.example/x']],
        ['my.fork', ['https://c.example/x']],
      ]),
    });
    expect(parseSettings('', 'x').objectFormat).toBe('sha1');
  });

  it.each(['extensions.objectformat\nsha3', 'extensions.refstorage\nreftable'])(
    'does not support %j',
    output => {
      expect(() => parseSettings(output, 'repository')).toThrow(
        expect.objectContaining({ code: 'unsupported' }),
      );
    },
  );
});

describe('parseHead', () => {
  it.each([
    ['ref: refs/heads/main\n', { branch: 'main' }],
    ['ref:refs/heads/a/b', { branch: 'a/b' }],
    [`${sha}\n`, { sha }],
    ['ab'.repeat(32), { sha: 'ab'.repeat(32) }],
    ['ref: refs/other/x\n', {}],
    ['ref: ../../etc/x\n', {}],
    ['', {}],
  ])('reads %j', (content, expected) => {
    expect(parseHead(content)).toEqual(expected);
  });
});

describe('parseShallow', () => {
  it('takes ids only, in one order', () => {
    const other = '01'.repeat(20);
    expect(parseShallow(`${sha}\n--all\n\n${other}\n`)).toEqual([other, sha]);
  });
});
