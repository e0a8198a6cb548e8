import { foldName } from './foldName';

/**
 * Matches names by a pattern in which `*` stands for any text, slashes and nothing among it, and `?` for one character; all else for
 * itself, because jobs are called `deploy: [eu]`. Capitals and blanks around make no difference. Whatever the pattern is, a name costs
 * at most the product of the two lengths: people try patterns out, and a regular expression with many stars may take for ever.
 *
 * @public
 */
export function nameGlob(pattern: string): (name: string) => boolean {
  const wanted = [...foldName(pattern)];
  return name => matches(wanted, [...foldName(name)]);
}

/** Matches names that any of some patterns matches, see `nameGlob`. @public */
export function anyNameGlob(
  patterns: readonly string[],
): (name: string) => boolean {
  const globs = patterns.map(nameGlob);
  return name => globs.some(matchesName => matchesName(name));
}

function matches(wanted: readonly string[], name: readonly string[]): boolean {
  let next = 0;
  let at = 0;
  // The last star, and how far it has been taken to reach: only that one ever needs to reach further.
  let star = -1;
  let reach = 0;
  while (at < name.length) {
    if (wanted[next] === '*') {
      star = next;
      reach = at;
      next += 1;
    } else if (wanted[next] === '?' || wanted[next] === name[at]) {
      next += 1;
      at += 1;
    } else if (star >= 0) {
      reach += 1;
      at = reach;
      next = star + 1;
    } else {
      return false;
    }
  }
  while (wanted[next] === '*') next += 1;
  return next === wanted.length;
}
