import { SourceError } from '@activity-insights/plugin-activity-node';
import { describeOpenFailure } from './describeOpenFailure';

describe('describeOpenFailure', () => {
  it.each([
    ['ENOENT', 'not-found', 'does not exist'],
    ['ENOTDIR', 'not-found', 'does not exist'],
    ['EACCES', 'unreadable', 'read access'],
    ['EPERM', 'unreadable', 'read access'],
    ['ELOOP', 'unreadable', 'circle'],
    ['EIO', 'unreadable', 'EIO'],
    [undefined, 'unreadable', 'unknown reason'],
  ])('explains %s', (reason, code, text) => {
    const cause = Object.assign(new Error('/machine/path'), { code: reason });
    const error = describeOpenFailure('git repository "local"', cause);
    expect(error).toMatchObject({ name: 'SourceError', code });
    expect(error.message).toContain('git repository "local"');
    expect(error.message).toContain(text);
    expect(error.message).not.toContain('/machine/path');
  });

  it('keeps what is explained already', () => {
    const error = new SourceError('unsupported', 'Too new');
    expect(describeOpenFailure('x', error)).toBe(error);
  });
});
