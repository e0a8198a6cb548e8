import { fittingText } from '../../../transforms/work/fittingText';

/** As much of the end of a text as fits into a width: names of sprints begin alike and end in a number. */
export function fittingEnd(text: string, width: number): string {
  const reversed = (one: string) => [...one].reverse().join('');
  return reversed(fittingText(reversed(text), width));
}
