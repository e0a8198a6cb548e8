/** Long enough for any name and any e-mail address. */
const maxLength = 500;

/** The beginning of a text, not cut in the middle of a surrogate pair. */
export function cutText(text: string, length = maxLength): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  const isHighSurrogate = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHighSurrogate ? length - 1 : length);
}
