import {
  madeExplanation,
  madeNothing,
  madeTile,
  madeTiles,
} from '../__testUtils__/madeFlow';
import { parseFlowLocation } from '../location/flowLocation';
import { emptyReason, isNothing } from './emptyReason';

describe('emptyReason', () => {
  it.each([
    ['', ['not-mapped'], { kind: 'not-mapped' }],
    ['activity.source=jira', ['not-harvested'], { kind: 'not-harvested' }],
    ['activity.range=30d', ['hidden', 'settling'], { kind: 'settling' }],
    ['activity.source=jira', ['not-permitted'], { kind: 'not-permitted' }],
    [
      'activity.itemType=Bug',
      [],
      { kind: 'filtered', change: { source: [], project: [], type: [] } },
    ],
    [
      'activity.about=changes&activity.itemType=Bug&activity.range=365d',
      [],
      { kind: 'nothing' },
    ],
    [
      'activity.range=30d',
      [],
      {
        kind: 'range',
        days: 90,
        change: { range: { kind: 'last', days: 90 } },
      },
    ],
    ['activity.range=365d', [], { kind: 'level', change: { level: 'any' } }],
    ['activity.range=365d&activity.flowLevel=any', [], { kind: 'nothing' }],
  ])('of %p with notes %j', (address, codes, expected) => {
    const location = parseFlowLocation(new URLSearchParams(address));
    expect(emptyReason(location, codes, '2026-11-01')).toEqual(expected);
  });
});

describe('isNothing', () => {
  it('takes what is left out, and what is under way, for something', () => {
    const nothing = madeNothing();
    expect(isNothing(nothing)).toBe(true);
    expect(isNothing(madeTiles())).toBe(false);
    const leftOut = madeTile('cycle-time', {
      value: null,
      n: 0,
      explain: madeExplanation({ n: 0 }),
    });
    expect(isNothing({ tiles: [...nothing.tiles, leftOut] })).toBe(false);
    const wip = madeTile('wip', {
      n: 0,
      value: 2,
      explain: madeExplanation({ excluded: [] }),
    });
    expect(isNothing({ tiles: [...nothing.tiles, wip] })).toBe(false);
  });
});
