/** As Jira has keys; not inside a word or an address, and not the beginning of a number such as a version. */
const keyPattern =
  /(?<![\p{L}\p{N}@])([A-Z][A-Z0-9_]{1,99})-([1-9]\d{0,14})(?![\p{L}\p{N}]|\.\d|[\w.-]{0,100}@)/gu;

/** What looks like the key of a project and is part of a common name. */
const falseFriends = new Set(
  [
    'AES AGPL BASE CVE CWE GHSA GPL HMAC HTTP IEEE ISO LGPL MD RFC RSA SHA',
    'SSL TLS UCS UTF WCAG',
  ].flatMap(line => line.split(' ')),
);

/** What stands further down is hardly what a change is about, and would take long to read. */
const longestText = 50_000;

/** Somebody's list of everything that a release holds is not what a change is about. */
const mostKeys = 100;

/**
 * The keys of work items that texts name, such as `WEB-12`, each once, in the order in which they come up. Whether there
 * are such work items is not known here.
 */
export function findWorkItemKeys(
  texts: readonly (string | null | undefined)[],
): string[] {
  const keys = new Set<string>();
  for (const text of texts) {
    for (const [key, project] of (text ?? '')
      .slice(0, longestText)
      .matchAll(keyPattern)) {
      if (!falseFriends.has(project)) keys.add(key);
      if (keys.size === mostKeys) return [...keys];
    }
  }
  return [...keys];
}
