import { FieldChoice } from '../render/fields/chooseFields';

/** Below this, a page is as long as was asked for. */
const small = 20;

/**
 * How many rows a page of Cloud's search has at most: the more there is to a row, the fewer, whatever was asked for. Long
 * pages also come out a little shorter now and then, so that nobody takes a short page for the last.
 *
 * @param asked - rows
 * @param first - a number that differs between pages
 */
export function pageLimit(
  asked: number,
  choice: FieldChoice,
  expand: readonly string[],
  first: number,
): number {
  if (choice.only && !expand.includes('changelog')) {
    return asked;
  }
  const heavy = choice.fields.length > 10 || expand.includes('changelog');
  const most = Math.min(asked, heavy ? 50 : 100);
  return most > small ? most - (first % 7) : most;
}
