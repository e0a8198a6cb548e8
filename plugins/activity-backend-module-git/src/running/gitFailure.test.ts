import { describeGitFailure } from './gitFailure';

const label = 'git repository "local" (path "../web")';

describe('describeGitFailure', () => {
  it.each([
    [0, ''],
    [0, 'warning: ignoring broken ref refs/heads/error: x\n'],
  ])('is silent about exit code %d and "%s"', (exitCode, complaints) => {
    expect(describeGitFailure(label, { exitCode, complaints })).toBeUndefined();
  });

  it.each([
    [
      128,
      "fatal: detected dubious ownership in repository at '/x'",
      'unreadable',
      'another user',
    ],
    [
      128,
      'fatal: unknown repository extension found:\n\trefstorage',
      'unsupported',
      'newer git',
    ],
    [129, 'error: unknown option `end-of-options`', 'unsupported', 'git 2.34'],
    [
      128,
      'error: could not open x: Permission denied',
      'unreadable',
      'read access',
    ],
    [128, 'fatal: bad config line 2 in file x', 'unreadable', 'config'],
    [
      128,
      "fatal: not a git repository: '/x'",
      'unreadable',
      'not a repository',
    ],
    [
      128,
      'error: Could not read 1234\nfatal: Failed to traverse parents',
      'unreadable',
      'git fsck',
    ],
    [128, 'fatal: unable to read 1234', 'unreadable', 'git fsck'],
    [0, 'error: object file x is empty', 'unreadable', 'git fsck'],
    [1, '', 'unavailable', 'exit code 1'],
    [null, '', 'unavailable', 'ended from outside'],
  ])('explains exit code %s and "%s"', (exitCode, complaints, code, text) => {
    const error = describeGitFailure(label, { exitCode, complaints });
    expect(error).toMatchObject({ name: 'SourceError', code });
    expect(error?.message).toContain(label);
    expect(error?.message).toContain(text);
  });
});
