/** Who an account, `a`, counts as: the linked User, else itself. */
export const contributorSql = "coalesce(a.user_ref, 'account:' || a.id)";

/** As above, with unlinked namesakes taken for one person. */
export const personSql =
  "coalesce(a.user_ref, 'name:' || nullif(a.name_key, ''), 'account:' || a.id)";
