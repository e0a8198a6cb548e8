import { isSameView, openView, viewParametersOf } from './viewParameters';

describe('viewParametersOf', () => {
  it.each([
    ['', ''],
    ['inspect=x', ''],
    [
      'inspect=x&activity.range=7d&activity.source=git&activity.source=jira',
      'activity.range=7d&activity.source=git&activity.source=jira',
    ],
    ['activity.view=table&activity.cell=tue-10', 'activity.view=table'],
    ['activity.day=2026-03-29', ''],
  ])('%s', (search, expected) => {
    expect(viewParametersOf(new URLSearchParams(search))).toBe(expected);
  });
});

describe('openView', () => {
  it.each([
    ['', 'activity.range=7d', 'activity.range=7d'],
    ['inspect=x&activity.zone=UTC&activity.cell=tue-10', '', 'inspect=x'],
    [
      'inspect=x&activity.branch=main',
      'activity.branch=a&activity.branch=b&other=1',
      'inspect=x&activity.branch=a&activity.branch=b',
    ],
  ])('%s, %s', (search, view, expected) => {
    expect(openView(new URLSearchParams(search), view).toString()).toBe(
      expected,
    );
  });
});

describe('isSameView', () => {
  it.each([
    ['', '', true],
    ['a=1&b=2', 'b=2&a=1', true],
    ['a=release%2F1', 'a=release/1', true],
    ['a=1', 'a=2', false],
    ['a=1', '', false],
  ])('%s, %s', (one, other, expected) => {
    expect(isSameView(one, other)).toBe(expected);
  });
});
