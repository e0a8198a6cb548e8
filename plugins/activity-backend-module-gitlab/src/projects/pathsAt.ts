/** A project that Components name. */
export interface NamedProject {
  /** Its full path in lower case, or its number. */
  path: string;
  /** Whether the host is certain. If not, a project that is not there is somebody else's, and nothing is wrong. */
  isCertain: boolean;
}

/**
 * The projects of an instance that are among the places which Components name.
 *
 * @param hosts - see `GitlabInstance`
 * @param basePath - the path of the instance's own address, `/` or such as `/gitlab`
 * @param locators - see `ListOptions`; most are of other sources
 */
export function pathsAt(
  [own, ...others]: readonly string[],
  basePath: string,
  locators: readonly string[],
): NamedProject[] {
  const found = new Map<string, NamedProject>();
  for (const locator of locators) {
    const slash = locator.indexOf('/');
    const host = locator.slice(0, slash);
    const isCertain = host === own.toLowerCase();
    const path = pathIn(locator.slice(slash), basePath.toLowerCase());
    if (path !== undefined && (isCertain || others.includes(host))) {
      const isKnown = found.get(path)?.isCertain ?? false;
      found.set(path, { path, isCertain: isCertain || isKnown });
    }
  }
  return [...found.values()];
}

/** Names that GitLab keeps for itself begin with a hyphen; a path without a slash is no project, but a group or a person. */
function pathIn(text: string, basePath: string): string | undefined {
  const base = basePath.replace(/\/*$/, '/');
  const path = text.startsWith(base)
    ? text.slice(base.length)
    : text.replace(/^\//, '');
  const [, number] = /^id:(\d{1,15})$/.exec(path) ?? [];
  if (number !== undefined) return number;
  const isPath = /^[\w.-]+(\/[\w.-]+)+$/.test(path) && !/(^|\/)-/.test(path);
  return isPath ? path : undefined;
}
