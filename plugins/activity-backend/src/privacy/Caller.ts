/** Who asks, as far as privacy is concerned. */
export interface Caller {
  /** Whether the caller may read about single people: holders of the permission, and services with full access. */
  readsPeople: boolean;
  /** The catalog User, in lower case; missing for services. */
  userRef?: string;
}

/**
 * Whether the answer may tell everything: to those who may read about people, and about oneself.
 *
 * @param subjects - refs of the Users that the question names, or another text for somebody who is no User; none if it
 *   names nobody
 */
export function readsFreely(caller: Caller, subjects: string[]): boolean {
  return (
    caller.readsPeople ||
    (subjects.length > 0 &&
      subjects.every(subject => subject === caller.userRef))
  );
}
