import { readCsv } from './readCsv';

describe('readCsv', () => {
  it('reads quotes, commas, empty values and lines within values', () => {
    const text =
      '\uFEFFabout,this file\r\nkey,summary,due\r\nWEB-1,"one, ""two""\nthree",\r\nWEB-2,,2026-01-02\r\n';
    expect(readCsv(text, 'key')).toEqual([
      { key: 'WEB-1', summary: 'one, "two"\nthree', due: '' },
      { key: 'WEB-2', summary: '', due: '2026-01-02' },
    ]);
  });

  it('has nothing where the column is not', () => {
    expect(readCsv('a,b\n1,2\n', 'key')).toEqual([]);
  });

  it('refuses what is no CSV', () => {
    expect(() => readCsv('key\n"open', 'key')).toThrow('no CSV');
  });
});
