import { DayHeads } from './DayHeads';

describe('DayHeads', () => {
  it('counts everybody once a day', () => {
    const heads = new DayHeads();
    const ana = { contributorNumber: 0, personNumber: 5000 };
    heads.note(3, ana);
    heads.note(3, ana);
    heads.note(3, { contributorNumber: 5001, personNumber: 5000 });
    heads.note(-4, ana);
    expect(heads.count()).toEqual([
      { day: 3, contributors: 2, people: 1 },
      { day: -4, contributors: 1, people: 1 },
    ]);
  });
});
