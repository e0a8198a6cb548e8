import { parseWorkLocation } from '../location/workLocation';
import { emptyReason } from './emptyReason';

describe('emptyReason', () => {
  it.each([
    ['', [], 'nothing'],
    ['activity.sort=key', ['not-mapped'], 'nothing'],
    ['activity.text=pay', ['filtered'], 'filtered'],
    ['activity.text=pay', ['only-unlinked'], 'onlyUnlinked'],
    ['activity.text=pay&activity.openOnly=on', [], 'filtered'],
    ['activity.openOnly=on', ['filtered'], 'openOnly'],
    ['activity.unlinked=on', ['all-linked'], 'allLinked'],
    ['activity.rootType=Epic', ['no-root-types'], 'rootType'],
  ])('%s, %j: %s', (search, codes, kind) => {
    const location = parseWorkLocation(new URLSearchParams(search));
    expect(emptyReason(location, codes).kind).toBe(kind);
  });
});
