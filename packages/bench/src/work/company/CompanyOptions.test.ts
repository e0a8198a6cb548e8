import { parseCompanyOptions } from './CompanyOptions';

describe('parseCompanyOptions', () => {
  it('takes a small company in both products by default', () => {
    expect(parseCompanyOptions([])).toEqual({
      people: 1,
      faults: 0,
      days: 3,
      db: 'sqlite',
      flavours: ['cloud', 'dataCenter'],
      keep: false,
    });
  });

  it('takes what it is given', () => {
    const args =
      '--people 4 --faults 0.05 --days 9 --db pg --only dataCenter --keep';
    expect(parseCompanyOptions(args.split(' '))).toEqual({
      people: 4,
      faults: 0.05,
      days: 9,
      db: 'pg',
      flavours: ['dataCenter'],
      keep: true,
    });
  });

  it.each([
    ['--people none', '--people'],
    ['--people 0', '--people'],
    ['--faults 1', '--faults'],
    ['--days some', '--days'],
    ['--db mysql', '--db'],
    ['--only server', '--only'],
  ])('refuses %s', (args, words) => {
    expect(() => parseCompanyOptions(args.split(' '))).toThrow(words);
  });
});
