import { fakeCommit } from '@activity-insights/plugin-activity-node/testUtils';
import { estimateBytes } from './estimateBytes';

describe('estimateBytes', () => {
  it.each([
    ['an ordinary commit', fakeCommit(1)],
    ['control characters', fakeCommit(1, { title: '\u0001'.repeat(20_000) })],
    ['wide characters', fakeCommit(1, { title: '\u20ac'.repeat(20_000) })],
    ['quotes', fakeCommit(1, { title: '"'.repeat(20_000) })],
    [
      'many parents',
      fakeCommit(1, {
        commit: {
          ...fakeCommit(1).commit!,
          parents: Array.from({ length: 500 }, () => 'a'.repeat(40)),
        },
      }),
    ],
    ['a defect', { key: 'x'.repeat(300), reason: 'it has no date' }],
  ])('is never below what %s takes', (_, record) => {
    expect(estimateBytes(record)).toBeGreaterThanOrEqual(
      Buffer.byteLength(JSON.stringify(record)),
    );
  });
});
