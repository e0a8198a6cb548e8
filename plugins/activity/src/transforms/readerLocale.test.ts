import { readerLocale } from './readerLocale';

it.each([
  [['en-US', 'en'], 'en-US'],
  [['de-DE', 'de', 'en-IN', 'en-US'], 'en-IN'],
  // Which kind of English that is, is not said.
  [['en'], 'en-GB'],
  [['de-DE'], 'en-GB'],
  [['en-x-nonsense'], 'en-GB'],
  [[], 'en-GB'],
  [undefined, 'en-GB'],
])('%j: %s', (languages, expected) => {
  expect(readerLocale(languages)).toBe(expected);
});
