/** About the width of a character of small print, and the room beside the text, in CSS pixels. */
const characterWidth = 6.5;
const margins = 12;

/** Fewer characters than that say nothing. */
const fewest = 4;

/** As much of a text as fits into a width, with an ellipsis where it was cut; nothing where next to nothing fits. */
export function fittingText(text: string, width: number): string {
  const characters = [...text];
  const room = Math.floor((width - margins) / characterWidth);
  if (characters.length <= room) return text;
  if (room < fewest) return '';
  return `${characters
    .slice(0, room - 1)
    .join('')
    .trimEnd()}…`;
}
