/** `id+login` of GitHub, `id-login` of GitLab, and a bare login of older accounts. */
const noReplyAddress =
  /^(?:(?<id>\d+)[+-])?(?<login>[^@]+)@users\.noreply\.(?<host>[^@]+)$/;

/** What a forge's no-reply address says of the account that it stands for. */
export interface NoReplyAddress {
  host: string;
  login: string;
  id: string | undefined;
}

/**
 * Takes a no-reply address apart, or gives undefined for any other address.
 *
 * @param email - in lower case
 */
export function parseNoReplyAddress(email: string): NoReplyAddress | undefined {
  const { id, login, host } = noReplyAddress.exec(email)?.groups ?? {};
  return host ? { host, login, id } : undefined;
}
