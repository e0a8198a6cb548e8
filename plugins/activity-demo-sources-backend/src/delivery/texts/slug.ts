/** The first words of a text, for a branch: `Fix the plan (urgent)` is `fix-the-plan-urgent`. */
export function slug(text: string, words = 5): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .slice(0, words)
    .join('-');
}
