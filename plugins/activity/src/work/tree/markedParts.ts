/** A part of a text. */
export interface MarkedPart {
  /** Where it begins. */
  start: number;
  text: string;
  isMarked: boolean;
}

/** Cuts a text where what was looked for begins and ends, whatever its capitals. */
export function markedParts(text: string, search: string): MarkedPart[] {
  const wanted = search.trim().toLocaleLowerCase('en-US');
  const lower = text.toLocaleLowerCase('en-US');
  // Letters that change their length with their capitals would move the marks.
  if (!wanted || lower.length !== text.length) {
    return [{ start: 0, text, isMarked: false }];
  }
  const parts: MarkedPart[] = [];
  const add = (start: number, end: number, isMarked: boolean) => {
    if (end > start) {
      parts.push({ start, text: text.slice(start, end), isMarked });
    }
  };
  let end = 0;
  for (let at = lower.indexOf(wanted); at >= 0; ) {
    add(end, at, false);
    end = at + wanted.length;
    add(at, end, true);
    at = lower.indexOf(wanted, end);
  }
  add(end, text.length, false);
  return parts;
}
