/** Letters and digits, with single characters of `-_.` between them, at most 63. */
const namePattern = /^(?=.{1,63}$)[a-z0-9]+([-_.]+[a-z0-9]+)*$/;

/**
 * The full ref of a Component in lower case, or undefined if the text is none. Kind and namespace may be left out, as in
 * the catalog's own files: `web` is `component:default/web`.
 *
 * @public
 */
export function parseComponentRef(text: string): string | undefined {
  const match = /^(?:([^:/]+):)?(?:([^:/]+)\/)?([^:/]+)$/.exec(
    text.toLowerCase(),
  );
  if (!match) {
    return undefined;
  }
  const [, kind = 'component', namespace = 'default', name] = match;
  const isValid =
    kind === 'component' &&
    namePattern.test(namespace) &&
    namePattern.test(name);
  return isValid ? `component:${namespace}/${name}` : undefined;
}
