/**
 * How a project, `p`, of an instance, `i`, is named to callers: `source:instance:id at the source`. Unlike the number of
 * its row it stays the same when the database is filled anew.
 */
export const projectIdSql =
  "i.source || ':' || i.instance || ':' || p.external_id";
