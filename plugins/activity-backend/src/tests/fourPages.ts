import {
  fakeCommit,
  type FakePage,
} from '@activity-insights/plugin-activity-node/testUtils';

/** Four pages of five commits; the last of each page is a copy of the first. */
export function fourPages(): FakePage[] {
  return [0, 1, 2, 3].map(page => {
    const numbers = [0, 1, 2, 3].map(n => page * 5 + n);
    const original = fakeCommit(numbers[0]);
    const copy = fakeCommit(page * 5 + 4);
    return {
      records: [
        ...numbers.map(number => fakeCommit(number)),
        {
          ...original,
          key: copy.key,
          branch: { name: 'release', order: 1 },
          commit: { ...original.commit!, sha: copy.key },
        },
      ],
    };
  });
}
