import { Deployed, isOutdated } from './Deployed';

const of = { branch: { kind: 'default' }, at: 0 } as const;
const version = (tag?: string): Deployed => ({ of, ...(tag && { tag }) });

describe('isOutdated', () => {
  it.each([
    ['1.6.0', '1.6.1', true],
    ['1.5.9', '1.6.0', true],
    ['1.9.0', '1.10.0', true],
    ['1.6.1', '1.6.0', false],
    ['1.6.0', '1.6.0', false],
    ['1.7.0', undefined, false],
    [undefined, undefined, false],
  ])('%s after %s: %s', (tag, before, expected) => {
    expect(isOutdated(version(tag), version(before))).toBe(expected);
  });

  it('is nothing that comes first', () => {
    expect(isOutdated(version('1.0.0'), undefined)).toBe(false);
  });
});
