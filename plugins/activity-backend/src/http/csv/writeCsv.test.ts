import { writeCsv } from './writeCsv';

it('writes rows as RFC 4180 says, with or without a header', () => {
  const table = {
    columns: ['name', 'count'],
    rows: [
      ['plain', 1.5],
      ['with, comma', 0],
      ['with "quotes"\nand lines', null],
      [undefined, -1],
    ],
  };
  expect(writeCsv(table)).toBe(
    'name,count\r\nplain,1.5\r\n"with, comma",0\r\n"with ""quotes""\nand lines",\r\n,-1\r\n',
  );
  expect(writeCsv({ ...table, rows: [['x', 2]] }, false)).toBe('x,2\r\n');
});

it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
  'keeps %j from being a formula',
  text => {
    const written = writeCsv({ columns: ['title'], rows: [[text]] }, false);
    expect(written.replace(/^"/, '')).toMatch(/^'/);
  },
);
