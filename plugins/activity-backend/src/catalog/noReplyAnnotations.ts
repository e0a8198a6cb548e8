/** `id+login` of GitHub, `id-login` of GitLab, and a bare login of older accounts. */
const noReplyAddress =
  /^(?:(?<id>\d+)[+-])?(?<login>[^@]+)@users\.noreply\.(?<host>[^@]+)$/;

/**
 * The annotations, as `key:value` in lower case, by which a User may say that a forge's no-reply address is theirs.
 *
 * @param email - in lower case
 */
export function noReplyAnnotations(email: string): string[] {
  const { id, login, host } = noReplyAddress.exec(email)?.groups ?? {};
  if (!host) return [];
  return [
    `${host}/user-login:${login}`,
    // The GitLab module of the catalog puts the address of the profile where the login belongs.
    `${host}/user-login:https://${host}/${login}`,
    ...(id ? [`${host}/user-id:${id}`] : []),
  ];
}
