/** Who an account, `a`, counts as: the linked User, else the account of a system that it belongs to, else itself. */
export const contributorSql =
  "coalesce(a.user_ref, 'account:' || coalesce(a.same_as, a.id))";

/** The name that counts: what an account is called that belongs to another one does not make it another person. */
const nameKeySql = `CASE WHEN a.same_as IS NULL THEN a.name_key
  ELSE (SELECT h.name_key FROM accounts AS h WHERE h.id = a.same_as) END`;

/** As above, but with unlinked namesakes taken for one person. */
export const personSql = `coalesce(a.user_ref, 'name:' || nullif(${nameKeySql}, ''), 'account:' || coalesce(a.same_as, a.id))`;
