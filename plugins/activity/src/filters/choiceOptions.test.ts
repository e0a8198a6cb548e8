import { globsOf, withChosen } from './choiceOptions';

describe('withChosen', () => {
  it('keeps what is chosen among the options', () => {
    const options = [{ id: 'a', label: 'A' }];
    expect(withChosen(options, ['a'])).toEqual(options);
    expect(withChosen(options, ['b', 'a'])).toEqual([
      { id: 'b', label: 'b' },
      { id: 'a', label: 'A' },
    ]);
  });
});

describe('globsOf', () => {
  const known = ['main', 'release/1', 'release/2'];

  it.each([
    ['', []],
    ['  ', []],
    ['main', []],
    ['mai', ['mai']],
    ['release/*', ['release/*']],
    [' {main,next} ', ['{main,next}']],
    ['release', ['release', 'release/**']],
    ['hotfix/', ['hotfix/**']],
  ])('%j', (text, expected) => {
    expect(globsOf(text, known)).toEqual(expected);
  });
});
