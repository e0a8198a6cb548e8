import picomatch from 'picomatch';

/** What an actor is called at a source; every part is optional. */
export interface ActorNames {
  name?: string;
  username?: string;
  email?: string;
}

/** Tells whether an actor of these names is a bot. */
export type BotRule = (names: ActorNames) => boolean;

/** How bots of the large forges sign, also inside their no-reply addresses. */
const botMark = /\[bot\]/i;

/**
 * An actor is a bot if a name bears the mark `[bot]`, or if a configured glob matches a name, a username, an e-mail
 * address or the part of it before the @. Case does not matter.
 */
export function createBotRule(patterns: readonly string[]): BotRule {
  const matchers = patterns.map(pattern =>
    picomatch(pattern, { nocase: true, dot: true, bash: true }),
  );
  const isBotName = (value: string | undefined) =>
    value !== undefined &&
    (botMark.test(value) || matchers.some(match => match(value)));
  return ({ name, username, email }) =>
    isBotName(name) ||
    isBotName(username) ||
    isBotName(email) ||
    (matchers.length > 0 && isBotName(email?.split('@')[0]));
}
