/** Height of every row, in CSS pixels: a heading, or two lines of an event. */
export const rowHeight = 52;
