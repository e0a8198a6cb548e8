import { describeExactness } from './describeExactness';

const at = Date.parse('2026-03-01T00:00:00Z');
const whole = { completeAt: null, isPending: false };

describe('describeExactness', () => {
  it('is exact for ever where nothing speaks against it', () => {
    expect(describeExactness([], whole)).toEqual({ from: null, reasons: [] });
  });

  it('is exact from the last guess on, and says why in words', () => {
    const guesses = [
      { itemId: 1, value: 'parent', label: 'unlogged', from: at - 5 },
      { itemId: 2, value: 'parent', label: 'unlogged', from: at },
      { itemId: 2, value: 'category', label: 'status:9', from: at - 9 },
      { itemId: 3, value: 'status', label: 'silent', from: at - 1 },
    ];
    expect(describeExactness(guesses, whole)).toEqual({
      from: at,
      reasons: [
        'Of one item an entry in the changelog does not tell what the status was before.',
        'Of one item nobody knows the stage of a status that it has had.',
        'Of 2 items the parent has changed without an entry in the changelog.',
      ],
    });
  });

  it('knows nothing of what was deleted before everything was read', () => {
    const told = describeExactness([], { completeAt: at, isPending: true });
    expect(told.from).toBe(at);
    expect(told.reasons).toEqual([
      expect.stringContaining('deleted at its source before 2026-03-01T00'),
      expect.stringContaining('still being read'),
    ]);
  });
});
