import { checkScope } from './checkScope';

const configured = [
  { source: 'git', instance: 'local', enabled: true },
  { source: 'git', instance: 'old', enabled: false },
  { source: 'jira', instance: 'cloud', enabled: false },
  { source: 'gitlab', instance: 'local', enabled: false },
];

describe('checkScope', () => {
  it.each([
    [{}],
    [{ source: 'git' }],
    [{ source: 'git', instance: 'local' }],
    [{ instance: 'local' }],
  ])('takes %j', scope => {
    expect(() => checkScope(scope, configured)).not.toThrow();
  });

  it.each([
    [{ source: 'svn' }, 'source: svn is not configured'],
    [{ source: 'git', instance: 'cloud' }, 'instance: cloud is not configured'],
    [{ instance: 'x' }, 'instance: x is not configured'],
    [{ source: 'jira' }, 'source: jira is disabled'],
    [{ source: 'git', instance: 'old' }, 'instance: old is disabled'],
    [{ instance: 'cloud' }, 'instance: cloud is disabled'],
  ])('refuses %j', (scope, message) => {
    expect(() => checkScope(scope, configured)).toThrow(
      expect.objectContaining({ name: 'InputError', message }),
    );
  });

  it('takes everything, even if that is nothing', () => {
    expect(() => checkScope({}, [])).not.toThrow();
  });
});
