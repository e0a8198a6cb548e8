import { isActivityAvailable } from './isActivityAvailable';

describe('isActivityAvailable', () => {
  it.each([
    ['Component', true],
    ['component', true],
    ['Group', true],
    ['User', true],
    ['System', true],
    ['Domain', true],
    ['API', false],
    ['Location', false],
  ])('%s: %s', (kind, expected) => {
    const entity = { apiVersion: 'x/v1', kind, metadata: { name: 'tug' } };
    expect(isActivityAvailable(entity)).toBe(expected);
  });
});
