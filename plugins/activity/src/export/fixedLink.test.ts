import { fileName } from './fileName';
import { fixedLink } from './fixedLink';

const days = { first: '2026-08-03', last: '2026-11-01' };

describe('fixedLink', () => {
  const page = 'https://portal.example/catalog/default/group/harbour/activity';
  const dates = 'activity.range=2026-08-03..2026-11-01';

  it.each([
    [page, `${page}?${dates}`],
    [`${page}?activity.range=7d&inspect=x`, `${page}?${dates}&inspect=x`],
    [
      `${page}?activity.cell=tue-10#top`,
      `${page}?activity.cell=tue-10&${dates}#top`,
    ],
  ])('%s', (href, expected) => {
    expect(fixedLink(href, days)).toBe(expected);
  });

  it('is the address itself while the days are not known', () => {
    expect(fixedLink(`${page}?activity.range=7d`, undefined)).toBe(
      `${page}?activity.range=7d`,
    );
  });
});

describe('fileName', () => {
  it('says what is in the file', () => {
    expect(fileName('heatmap', 'group:default/harbour', days, 'csv')).toBe(
      'activity_heatmap_group-default-harbour_2026-08-03_2026-11-01.csv',
    );
    expect(fileName('pace', undefined, undefined, 'png')).toBe(
      'activity_pace_all.png',
    );
  });
});
