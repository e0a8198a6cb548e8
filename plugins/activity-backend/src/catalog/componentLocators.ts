/** Where the pages of a forge put what follows the repository in a URL. */
const insideRepository = /\/(-\/)?(tree|blob|src|raw)\/.*$/;

const slugAnnotations: Readonly<Record<string, string>> = {
  'github.com/project-slug': 'github.com',
  'gitlab.com/project-slug': 'gitlab.com',
};

/**
 * The repositories that a Component names by its annotations, as `host/path` in lower case. A slug has no host of its
 * own: it lies at the public host that its annotation is named after, and at the host of the source location.
 */
export function componentLocators(
  annotations: Readonly<Record<string, string>>,
): { locator: string; foundIn: 'annotation' | 'location' }[] {
  const location = locatorOfUrl(
    annotations['backstage.io/source-location'] ?? '',
  );
  const found = new Map<string, 'annotation' | 'location'>();
  if (location) found.set(location, 'location');
  for (const [annotation, publicHost] of Object.entries(slugAnnotations)) {
    const slug = annotations[annotation];
    if (!slug) continue;
    const hosts = [publicHost, location?.split('/')[0]];
    for (const host of hosts) {
      if (host)
        found.set(`${host}/${slug.toLocaleLowerCase('en-US')}`, 'annotation');
    }
  }
  return [...found].map(([locator, foundIn]) => ({ locator, foundIn }));
}

/** `host/path` of the repository that a location such as `url:https://host/owner/name/tree/main/` lies in. */
function locatorOfUrl(location: string): string | undefined {
  const text = location.replace(/^url:/, '');
  if (!/^https?:/.test(text) || !URL.canParse(text)) return undefined;
  const { hostname, pathname } = new URL(text);
  const path = pathname
    .replace(insideRepository, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
  return path ? `${hostname}${path}`.toLocaleLowerCase('en-US') : undefined;
}
