import {
  columnTracks,
  keepChoice,
  readChoice,
  usualColumns,
  withShown,
  withWidth,
} from './workColumns';

describe('the choice of columns', () => {
  it('keeps the title, and the order from left to right', () => {
    expect(
      withShown(usualColumns, ['team', 'status', 'nonsense']).shown,
    ).toEqual(['title', 'status', 'team']);
  });

  it.each([
    [120.4, '120px'],
    [3, '64px'],
    [99_999, '900px'],
  ])('a width of %d', (width, expected) => {
    const choice = withShown(usualColumns, ['status']);
    expect(columnTracks(withWidth(choice, 'status', width))).toBe(
      `minmax(240px, 1fr) ${expected} minmax(0, auto)`,
    );
  });

  it('takes a title as wide as it was made', () => {
    const choice = withWidth(withShown(usualColumns, []), 'title', 300);
    expect(columnTracks(choice)).toBe('300px minmax(0, auto)');
  });

  it('is read as it was kept', () => {
    const choice = withWidth(withShown(usualColumns, ['team']), 'team', 200);
    const kept = JSON.parse(JSON.stringify(keepChoice(choice)));
    expect(readChoice(kept)).toEqual(choice);
  });

  it.each([
    undefined,
    null,
    'columns',
    {},
    { version: 2, shown: ['team'], widths: {} },
    { version: 1, shown: 'team' },
  ])('is as usual for %j', kept => {
    expect(readChoice(kept)).toEqual(usualColumns);
  });

  it('leaves out widths that are none', () => {
    const widths = { status: 'wide', team: NaN, other: 100, due: 90 };
    expect(readChoice({ version: 1, shown: ['due'], widths })).toEqual({
      shown: ['title', 'due'],
      widths: { due: 90 },
    });
  });
});
