import { pickChoices, type Occurrence } from './pickChoices';

const of = (
  value: string,
  events: number,
  person?: string,
): Occurrence<string> => ({ value, events, person });

const occurrences = [
  of('main', 1, 'ana'),
  of('main', 1, 'bo'),
  of('main', 1, 'cy'),
  of('fix', 40, 'ana'),
  of('fix', 40, 'bo'),
  of('robots', 7),
  // The same person by another account is no other person.
  of('main', 1, 'ana'),
  of('fix', 1, 'ana'),
];

describe('pickChoices', () => {
  it.each([
    ['whatever there is', { people: 0, most: 9 }, ['fix', 'robots', 'main']],
    ['what is of anybody', { people: 1, most: 9 }, ['fix', 'main']],
    ['what is of three', { people: 3, most: 9 }, ['main']],
    ['what is of four', { people: 4, most: 9 }, []],
  ])('gives %s', (_, limits, values) => {
    expect(pickChoices(occurrences, limits)).toEqual({
      values,
      truncated: false,
    });
  });

  it.each([
    [3, false],
    [2, true],
  ])('cuts off what occurs least: %i', (most, truncated) => {
    const picked = pickChoices(occurrences, { people: 0, most });
    expect(picked.values).toEqual(['fix', 'robots', 'main'].slice(0, most));
    expect(picked.truncated).toBe(truncated);
  });

  it('takes what too few people have for no reason to call the list cut', () => {
    const picked = pickChoices(occurrences, { people: 3, most: 1 });
    expect(picked).toEqual({ values: ['main'], truncated: false });
  });
});
