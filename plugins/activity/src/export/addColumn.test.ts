import { addColumn } from './addColumn';

describe('addColumn', () => {
  it.each([
    ['a,b\r\n1,2\r\n', 'a,b,link\r\n1,2,"x"\r\n'],
    ['a\n1\n2\n', 'a,link\n1,"x"\n2,"x"\n'],
    // A title with a line break and quotation marks.
    [
      'a,b\r\n"two\r\nlines","say ""so""\r\n"\r\n3,4\r\n',
      'a,b,link\r\n"two\r\nlines","say ""so""\r\n","x"\r\n3,4,"x"\r\n',
    ],
    ['a\r\n', 'a,link\r\n'],
  ])('%j', (text, expected) => {
    expect(addColumn(text, 'link', 'x')).toBe(expected);
  });

  it('quotes what it adds', () => {
    expect(addColumn('a\n1\n', 'link', 'say "so", please')).toBe(
      'a,link\n1,"say ""so"", please"\n',
    );
  });
});
