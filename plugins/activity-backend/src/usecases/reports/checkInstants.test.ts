import { checkInstants } from './checkInstants';

const now = Date.parse('2026-05-04T12:00:00Z');

describe('checkInstants', () => {
  it.each([
    '2026-05-05T12:00:00.000Z',
    '2026-05-05T14:00:00+02:00',
    '1970-01-01T00:00:00Z',
    undefined,
    null,
  ])('takes %s', startedAt => {
    expect(() => checkInstants({ startedAt }, now)).not.toThrow();
  });

  it.each([
    ['2026-05-05T12:00:00.001Z', 'beyond tomorrow'],
    ['1969-12-31T23:59:59Z', 'before 1970'],
  ])('refuses %s, as it is %s', (startedAt, problem) => {
    expect(() => checkInstants({ startedAt }, now)).toThrow(
      `Invalid 'startedAt': it is ${problem}`,
    );
  });
});
