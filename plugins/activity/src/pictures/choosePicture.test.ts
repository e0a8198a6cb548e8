import {
  completeCoverage,
  noneExcluded,
} from '../__testUtils__/FakeActivityApi';
import { choosePicture } from './choosePicture';

describe('choosePicture', () => {
  const answer = {
    total: 0,
    excluded: noneExcluded,
    coverage: completeCoverage,
  };
  const unread = { ...completeCoverage, harvested: false, complete: false };

  it.each([
    ['charts', { ...answer, total: 1 }],
    ['charts', { ...answer, total: 1, coverage: unread }],
    ['nothing', answer],
    ['harvesting', { ...answer, coverage: unread }],
    ['unmapped', { ...answer, coverage: { ...unread, mapped: false } }],
    ['leftOut', { ...answer, excluded: { ...noneExcluded, bots: 3 } }],
  ] as const)('%s for %j', (expected, some) => {
    expect(choosePicture(some)).toBe(expected);
  });
});
