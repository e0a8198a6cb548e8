import { isFlowAvailable } from './isFlowAvailable';

describe('isFlowAvailable', () => {
  it.each([
    ['Group', true],
    ['component', true],
    ['System', true],
    ['Domain', true],
    ['User', false],
    ['API', false],
  ])('says of a %s %p', (kind, expected) => {
    const entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: { name: 'tug' },
    };
    expect(isFlowAvailable(entity)).toBe(expected);
  });
});
