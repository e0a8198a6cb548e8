import picomatch from 'picomatch';

/**
 * Tells whether a branch matches one of the globs: `*` within a part of the name, `**` across parts, `?`, `[abc]` and
 * `{a,b}`; `*` alone is every branch. Everything else stands for itself: groups and repetitions of regular expressions
 * are not understood, as they would let a pattern take any time to match.
 */
export function branchMatcher(
  globs: readonly string[],
): (branch: string) => boolean {
  if (globs.includes('*')) return () => true;
  return picomatch(
    globs.map(glob => glob.replace(/[()|+!@]/g, '\\$&')),
    { dot: true, noextglob: true, nonegate: true },
  );
}
