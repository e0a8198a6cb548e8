const mention = /@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?)/gu;

/** The usernames that a text mentions. */
export function mentionsIn(text: string): string[] {
  return [...text.matchAll(mention)].map(([, username]) => username);
}
