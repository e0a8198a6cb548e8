import type { AccountStretch, ResolvedScope } from '../scope/Scope';
import { changedMonths } from './changedMonths';
import { bucketsOfMonth } from './months';

const january = 2026 * 12;
const months = [january, january + 1, january + 2];
const middle = (month: number) => bucketsOfMonth(month).from + 1000;

const people = (...stretches: AccountStretch[]): ResolvedScope => ({
  kind: 'people',
  stretches,
});

const ana = { accountId: 1, fromBucket: null, toBucket: null };
const bo = { accountId: 2, fromBucket: null, toBucket: null };

describe('changedMonths', () => {
  it.each<[string, ResolvedScope, ResolvedScope, number[]]>([
    ['nothing for the same people', people(ana, bo), people(bo, ana), []],
    ['everything for somebody new', people(ana), people(ana, bo), months],
    ['everything for somebody gone', people(ana, bo), people(ana), months],
    [
      'what follows when somebody leaves',
      people(ana),
      people({ ...ana, toBucket: middle(january + 1) }),
      [january + 1, january + 2],
    ],
    [
      'what is between when somebody leaves later than known',
      people({ ...ana, toBucket: middle(january) }),
      people({ ...ana, toBucket: middle(january + 1) }),
      [january, january + 1],
    ],
    [
      'an absence',
      people(ana),
      people(
        { ...ana, toBucket: middle(january + 1) },
        { ...ana, fromBucket: middle(january + 1) + 10 },
      ),
      [january + 1],
    ],
    [
      'nothing when a membership is only written in two parts',
      people(ana),
      people(
        { ...ana, toBucket: middle(january) },
        { ...ana, fromBucket: middle(january) },
      ),
      [],
    ],
    [
      'the month before, when it begins with a change',
      people(ana),
      people({ ...ana, toBucket: bucketsOfMonth(january + 2).from }),
      [january + 1, january + 2],
    ],
    [
      'everything for other units',
      { kind: 'units', unitIds: [1] },
      { kind: 'units', unitIds: [1, 2] },
      months,
    ],
    [
      'nothing for the same units',
      { kind: 'units', unitIds: [1] },
      { kind: 'units', unitIds: [1] },
      [],
    ],
  ])('tells %s', (_, before, after, expected) => {
    expect(changedMonths(before, after, months)).toEqual(expected);
  });
});
