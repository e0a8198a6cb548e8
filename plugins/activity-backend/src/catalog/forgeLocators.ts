/** Where the pages of a forge put what follows the repository in a URL. */
const insideRepository = /\/(-\/)?(tree|blob|src|raw)\/.*$/;

/** Annotations that name a repository without its host. */
const nameAnnotations = [
  { annotation: 'github.com/project-slug', publicHost: 'github.com' },
  {
    annotation: 'gitlab.com/project-slug',
    publicHost: 'gitlab.com',
    hostAnnotation: 'gitlab.com/instance',
  },
  {
    annotation: 'gitlab.com/project-id',
    publicHost: 'gitlab.com',
    hostAnnotation: 'gitlab.com/instance',
    prefix: 'id:',
  },
];

/**
 * The repositories that a Component names, as `host/path` or `host/id:number` in lower case. A slug or an id has no host of
 * its own: it lies at the host that another annotation names, else at the public host that its own annotation is named after
 * and at the host of the source location.
 */
export function forgeLocators(
  annotations: Readonly<Record<string, string>>,
): { locator: string; foundIn: 'annotation' | 'location' }[] {
  const location = locatorOfUrl(
    annotations['backstage.io/source-location'] ?? '',
  );
  const found = new Map<string, 'annotation' | 'location'>();
  if (location) found.set(location, 'location');
  for (const it of nameAnnotations) {
    const name = annotations[it.annotation]?.trim();
    if (!name) continue;
    const host = it.hostAnnotation && hostOf(annotations[it.hostAnnotation]);
    const hosts = host ? [host] : [it.publicHost, location?.split('/')[0]];
    for (const each of hosts) {
      if (!each) continue;
      found.set(lowerCase(`${each}/${it.prefix ?? ''}${name}`), 'annotation');
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
  return path ? lowerCase(`${hostname}${path}`) : undefined;
}

/** The host of what people write for an instance: a host, perhaps with a port, or the URL that they see. */
function hostOf(instance: string | undefined): string | undefined {
  const text = instance?.trim();
  if (!text) return undefined;
  const url = /^https?:\/\//.test(text) ? text : `https://${text}`;
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}

function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
