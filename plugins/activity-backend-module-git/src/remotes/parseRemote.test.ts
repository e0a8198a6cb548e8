import { parseRemote } from './parseRemote';

const locator = 'forge.example/team/web';

describe('parseRemote', () => {
  it.each([
    ['https://forge.example/Team/Web.git', 'https://forge.example/Team/Web'],
    ['https://forge.example/Team/Web/', 'https://forge.example/Team/Web'],
    [
      'https://ada:token@Forge.example:8443/Team/Web.git',
      'https://forge.example:8443/Team/Web',
    ],
    [
      'https://token@forge.example/Team/Web.git?a=token#token',
      'https://forge.example/Team/Web',
    ],
    ['http://forge.example/Team/Web', 'http://forge.example/Team/Web'],
    [
      'ssh://git@forge.example:2222/Team/Web.git',
      'https://forge.example/Team/Web',
    ],
    ['git@forge.example:Team/Web.git', 'https://forge.example/Team/Web'],
    ['git@Forge.Example:/Team/Web.git/', 'https://forge.example/Team/Web'],
    ['ada@forge.example:Team/Web', undefined],
    ['forge.example:Team/Web.git', undefined],
    ['ssh://ada:token@forge.example/Team/Web.git', undefined],
    ['git://forge.example/Team/Web.git', undefined],
  ])('understands %s', (address, url) => {
    expect(parseRemote(address)).toEqual({
      locator,
      name: 'Web',
      ...(url && { url }),
    });
  });

  it.each([
    '/srv/git/web.git',
    '../web',
    './a:b',
    'file:///srv/git/web.git',
    'C:\\git\\web',
    'C:/git/web',
    'ext::sh -c program',
    'https://forge.example',
    'https://',
    'https://forge.example/.git',
    'origin',
    '',
  ])('makes nothing of %s', address => {
    expect(parseRemote(address)).toBeUndefined();
  });
});
