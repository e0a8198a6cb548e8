/**
 * The subject of a commit, as git has it: the lines of the first paragraph as one. Copies of a commit are told by it, so it
 * must be what a clone of the same repository gives.
 */
export function subjectOf(message: string): string {
  const lines = message.split('\n').map(line => line.trimEnd());
  const start = lines.findIndex(line => line !== '');
  if (start < 0) return '';
  const rest = lines.slice(start);
  const end = rest.indexOf('');
  return rest.slice(0, end < 0 ? rest.length : end).join(' ');
}
