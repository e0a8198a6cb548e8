import { describeProject, nameOfFolder } from './describeProject';

describe('describeProject', () => {
  it.each<[string, Array<[string, string[]]>, object]>([
    [
      'origin before others',
      [
        ['upstream', ['https://forge.example/up/web.git']],
        ['origin', ['git@forge.example:team/Web.git']],
      ],
      {
        name: 'Web',
        url: 'https://forge.example/team/Web',
        locators: ['forge.example/team/web'],
      },
    ],
    [
      'the others without origin, each place once',
      [
        ['a', ['https://a.example/team/web.git', 'git@a.example:team/web']],
        ['b', ['https://b.example/team/web']],
      ],
      {
        name: 'web',
        url: 'https://a.example/team/web',
        locators: ['a.example/team/web', 'b.example/team/web'],
      },
    ],
    [
      'the folder if the remote is a folder, too',
      [['origin', ['/srv/secret/place.git']]],
      { name: 'shop', locators: [] },
    ],
    ['the folder without remotes', [], { name: 'shop', locators: [] }],
  ])('knows a repository by %s', (_, remotes, expected) => {
    expect(describeProject('/srv/git/shop.git', new Map(remotes))).toEqual(
      expected,
    );
  });
});

describe('nameOfFolder', () => {
  it.each([
    ['/srv/git/web', 'web'],
    ['/srv/git/web.git', 'web'],
    ['/srv/git/web/.git', 'web'],
    ['/srv/git/web/../shop', 'shop'],
    ['/', 'repository'],
  ])('names %s', (path, name) => {
    expect(nameOfFolder(path)).toBe(name);
  });
});
