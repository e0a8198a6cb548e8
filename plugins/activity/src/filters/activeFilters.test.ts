import { madeChoices } from '../__testUtils__/madeChoices';
import {
  changeActivityLocation,
  parseActivityLocation,
} from '../location/activityLocation';
import { activeFilters, clearedFilters } from './activeFilters';

const search = new URLSearchParams([
  ['inspect', 'x'],
  ['activity.range', '30d'],
  ['activity.source', 'git'],
  ['activity.source', 'jira'],
  ['activity.type', 'release'],
  ['activity.branch', 'release/*'],
  ['activity.project', '7'],
  ['activity.project', '8'],
  ['activity.person', 'user:default/ada.fern'],
  ['activity.scope', 'owned'],
  ['activity.include', 'bots,merges'],
]);

describe('activeFilters', () => {
  it('names what is active', () => {
    const active = activeFilters(parseActivityLocation(search), madeChoices);
    expect(active.map(({ name, values }) => [name, values])).toEqual([
      ['source', ['git', 'jira']],
      ['type', ['release']],
      ['branch', ['release/*']],
      // Nobody offers the second project any more.
      ['project', ['quay', '8']],
      ['person', ['Ada Fern']],
      ['scope', []],
      ['include', ['bots', 'merges']],
    ]);
  });

  it('takes away each without the others', () => {
    for (const { name, removal } of activeFilters(
      parseActivityLocation(search),
      undefined,
    )) {
      const left = new URLSearchParams(search);
      left.delete(`activity.${name}`);
      expect(changeActivityLocation(search, removal).toString()).toBe(
        left.toString(),
      );
    }
  });

  it('takes away all of them, and nothing else', () => {
    const left = changeActivityLocation(search, clearedFilters);
    expect(left.toString()).toBe('inspect=x&activity.range=30d');
    expect(activeFilters(parseActivityLocation(left), undefined)).toEqual([]);
  });
});
