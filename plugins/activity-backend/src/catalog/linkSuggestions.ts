import type { LinkSuggestionReason } from '@activity-insights/plugin-activity-common';
import { suggestionClaims, type ClaimableAccount } from './accountClaims';
import type { LinkVerdict } from './accountLinks';
import type { UsersOf } from './CatalogSnapshot';

/** A User whose the account may be, for a person to decide. */
export interface SuggestedLink {
  userRef: string;
  reason: LinkSuggestionReason;
  confidence: 'high' | 'low';
}

/** What more Users than this have in common tells nothing of one of them. */
const mostNamesakes = 3;

const mostSuggestions = 5;

/**
 * The Users whose an unlinked account may be: those who claim it together, and those who resemble it. It is likely if two
 * reasons point at the same User, or if no other User has the same name of several words.
 *
 * @param verdict - what `judgeAccount` has found
 * @param namesakeUsers - Users of linked accounts of the same normalised name
 * @param changeAuthors - Users who have opened changes with commits of the account
 * @returns the likely ones first
 */
export function linkSuggestions(
  account: ClaimableAccount,
  usersOf: UsersOf,
  verdict: LinkVerdict | undefined,
  namesakeUsers: readonly string[],
  changeAuthors: readonly string[],
): SuggestedLink[] {
  const found: [LinkSuggestionReason, readonly string[]][] = [];
  if (verdict && verdict.userRefs.length > 1) {
    found.push([`ambiguous-${verdict.rule}`, verdict.userRefs]);
  }
  const claims = suggestionClaims(account);
  const usersBy = (kinds: readonly string[]) => [
    ...new Set(
      claims
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap(({ kind, value }) => usersOf(kind, value)),
    ),
  ];
  found.push(['same-name', usersBy(['name'])]);
  found.push(['linked-namesake', namesakeUsers]);
  // Who commits to the changes of several people is not one of them by that.
  if (changeAuthors.length === 1) found.push(['own-changes', changeAuthors]);
  found.push(['same-handle', usersBy(['mailName', 'username'])]);

  const isFullName = claims.some(
    ({ kind, value }) => kind === 'name' && value.includes(' '),
  );
  const byUser = new Map<string, SuggestedLink>();
  for (const [reason, userRefs] of found) {
    const isAmbiguous = reason.startsWith('ambiguous');
    if (userRefs.length > mostNamesakes && !isAmbiguous) continue;
    const isTelling =
      (reason === 'same-name' || reason === 'linked-namesake') &&
      isFullName &&
      userRefs.length === 1;
    for (const userRef of userRefs) {
      const known = byUser.get(userRef);
      if (known) known.confidence = 'high';
      else {
        const confidence = isTelling ? 'high' : 'low';
        byUser.set(userRef, { userRef, reason, confidence });
      }
    }
  }
  const likelyFirst = [...byUser.values()].sort(
    (a, b) => Number(b.confidence === 'high') - Number(a.confidence === 'high'),
  );
  return likelyFirst.slice(0, mostSuggestions);
}
