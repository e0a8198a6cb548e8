import { noExpansion } from './workExpansion';
import { noWorkFilter } from './workFilter';
import {
  changeWorkLocation,
  parseWorkLocation,
  type WorkLocation,
  type WorkLocationChange,
} from './workLocation';
import { defaultWorkSort } from './workSort';

const usual: WorkLocation = {
  rootType: [],
  filter: noWorkFilter,
  openOnly: false,
  unlinked: false,
  removed: false,
  sort: defaultWorkSort,
  expansion: noExpansion,
};

const item = { source: 'gitlab', instance: 'main', key: 'quay/crane#7' };

describe('parseWorkLocation', () => {
  it.each<[string, Partial<WorkLocation>]>([
    ['', {}],
    ['inspect=&activity.range=30d&activity.type=commit', {}],
    [
      'activity.rootType=Epic&activity.rootType=Feature',
      { rootType: ['Epic', 'Feature'] },
    ],
    ['activity.openOnly=on', { openOnly: true }],
    ['activity.openOnly=maybe', {}],
    [
      'activity.unlinked=on&activity.removed=on',
      { unlinked: true, removed: true },
    ],
    ['activity.asOf=2026-03-29', { asOf: '2026-03-29' }],
    ['activity.asOf=2026-02-30', {}],
    [
      'activity.sort=-dueOn',
      { sort: { field: 'dueOn', direction: 'descending' } },
    ],
    ['activity.sort=beauty', {}],
    [
      'activity.level=3&activity.opened=A-1+A-2+A-1&activity.closed=A-3',
      { expansion: { level: 3, opened: ['A-1', 'A-2'], closed: ['A-3'] } },
    ],
    ['activity.level=0', {}],
    ['activity.level=101', {}],
    ['activity.item=gitlab%2Fmain%2Fquay%2Fcrane%237', { item }],
    ['activity.item=STORY-1', {}],
    [
      'activity.text=+pay+&activity.itemType=Story&activity.label=a&activity.label=a&activity.statusCategory=done&activity.statusCategory=late&activity.delivery=open',
      {
        filter: {
          text: 'pay',
          type: ['Story'],
          label: ['a'],
          statusCategory: ['done'],
          delivery: ['open'],
        },
      },
    ],
  ])('%s', (search, expected) => {
    expect(parseWorkLocation(new URLSearchParams(search))).toEqual({
      ...usual,
      ...expected,
    });
  });
});

describe('changeWorkLocation', () => {
  it.each<[string, WorkLocationChange, string]>([
    ['inspect=', { openOnly: true }, 'inspect=&activity.openOnly=on'],
    ['activity.openOnly=on', { openOnly: false }, ''],
    [
      'activity.label=a',
      { filter: { text: 'pay' } },
      'activity.label=a&activity.text=pay',
    ],
    [
      'activity.label=a&activity.text=pay',
      { filter: { text: '' } },
      'activity.label=a',
    ],
    ['activity.label=a', { filter: noWorkFilter }, ''],
    ['activity.asOf=2026-03-29', { asOf: undefined }, ''],
    ['activity.sort=key', { sort: defaultWorkSort }, ''],
    ['activity.item=jira%2Fcloud%2FA-1', { item: undefined }, ''],
    ['', { item }, 'activity.item=gitlab%2Fmain%2Fquay%2Fcrane%237'],
    ['activity.level=3&activity.opened=A-1', { expansion: noExpansion }, ''],
  ])('%s with %j', (search, change, expected) => {
    expect(
      changeWorkLocation(new URLSearchParams(search), change).toString(),
    ).toBe(expected);
  });

  it('is read as it was written', () => {
    const all: WorkLocation = {
      rootType: ['Product Version'],
      filter: {
        text: 'ä & ö',
        type: ['Bug'],
        statusCategory: ['todo', 'done'],
        label: ['a b', 'c'],
        delivery: ['merged'],
      },
      openOnly: true,
      unlinked: true,
      removed: true,
      asOf: '2026-01-31',
      sort: { field: 'key', direction: 'descending' },
      expansion: { level: 2, opened: ['A-1'], closed: ['B-2', 'B-3'] },
      item,
    };
    const written = changeWorkLocation(new URLSearchParams(), all).toString();
    expect(parseWorkLocation(new URLSearchParams(written))).toEqual(all);
  });
});
