/**
 * The locale of numbers and dates: the reader's own kind of English, because the words are English and a German date among
 * them would read badly; British English where the reader prefers none.
 *
 * @param languages - the languages that the reader prefers, best first, as BCP 47 tags
 */
export function readerLocale(languages: readonly string[] | undefined): string {
  const english = languages?.find(language => /^en-[a-z]{2}$/i.test(language));
  return english ?? 'en-GB';
}
