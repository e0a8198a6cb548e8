import { parseActivityLocation } from '../location/activityLocation';
import { nextStep } from './nextStep';

describe('nextStep', () => {
  it.each([
    ['tooFewPeople', '', 'widen'],
    ['tooFewPeople', 'activity.range=365d', 'retry'],
    ['tooFewPeople', 'activity.source=git', 'clearFilters'],
    [
      'tooFewPeople',
      'activity.source=git&activity.compare=beside',
      'withoutComparison',
    ],
    ['invalid', '', 'retry'],
    ['invalid', 'activity.zone=Mars/Phobos', 'reset'],
    ['invalid', 'activity.branch=%7B', 'clearFilters'],
    ['unreachable', 'activity.zone=UTC&activity.source=git', 'retry'],
    ['timeout', 'activity.compare=beside', 'retry'],
  ] as const)('%s at ?%s', (failure, search, expected) => {
    const location = parseActivityLocation(new URLSearchParams(search));
    expect(nextStep(failure, location, '2026-11-20').kind).toBe(expected);
  });

  it('widens to the next of the usual ranges', () => {
    const search = new URLSearchParams('activity.range=7d');
    const location = parseActivityLocation(search);
    expect(nextStep('tooFewPeople', location, '2026-11-20')).toEqual({
      kind: 'widen',
      days: 30,
      change: { range: { kind: 'last', days: 30 } },
    });
  });
});
