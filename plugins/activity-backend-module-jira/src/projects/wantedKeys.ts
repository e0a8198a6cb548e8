/** A project that somebody wants. */
export interface WantedKey {
  /** In capitals. */
  key: string;
  /** Whether it is surely meant to be here: then it is a fault if it is not. */
  isCertain: boolean;
}

/**
 * Keys of the projects of an instance that are named by the configuration, or by Components with `jira:KEY` or
 * `jira:instance/KEY`. Without an instance the project may be in any of those that there are.
 *
 * @param locators - of all Components, for all kinds of sources
 */
export function wantedKeys(options: {
  instance: string;
  configured: readonly string[];
  locators: readonly string[];
  isOnlyInstance: boolean;
}): WantedKey[] {
  const { instance, configured, locators, isOnlyInstance } = options;
  const wanted = new Map<string, boolean>();
  const want = (key: string, isCertain: boolean) => {
    const name = key.toUpperCase();
    wanted.set(name, isCertain || (wanted.get(name) ?? false));
  };
  configured.forEach(key => want(key, true));
  for (const locator of locators) {
    if (!locator.startsWith('jira:')) continue;
    const place = locator.slice('jira:'.length);
    const slash = place.lastIndexOf('/');
    if (slash < 0) {
      want(place, isOnlyInstance);
    } else if (place.slice(0, slash) === instance.toLowerCase()) {
      want(place.slice(slash + 1), true);
    }
  }
  return [...wanted]
    .map(([key, isCertain]) => ({ key, isCertain }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
