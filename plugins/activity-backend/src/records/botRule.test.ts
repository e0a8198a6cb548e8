import { createBotRule } from './botRule';

describe('createBotRule', () => {
  const isBot = createBotRule(['*-bot', 'ci@*.example', 'Robo?']);

  it.each([
    [{ name: 'renovate[bot]' }, true],
    [{ name: 'Mender [BOT]' }, true],
    [
      { name: 'Mender', email: '4711+mender[bot]@users.noreply.forge.example' },
      true,
    ],
    [{ name: 'release-bot' }, true],
    [{ name: 'Release-Bot' }, true],
    [{ username: 'deploy-bot' }, true],
    [{ name: 'Deployer', email: 'deploy-bot@mail.example' }, true],
    [{ name: 'Builder', email: 'ci@build.example' }, true],
    [{ name: 'Robo7' }, true],
    [{ name: 'Ada Bot' }, false],
    [{ name: 'Robert', email: 'robert@mail.example' }, false],
    [{ name: 'bot-lover' }, false],
    [{}, false],
  ])('%j is a bot: %s', (names, expected) => {
    expect(isBot(names)).toBe(expected);
  });

  it('knows only the mark without patterns', () => {
    expect(createBotRule([])({ name: 'release-bot' })).toBe(false);
    expect(createBotRule([])({ name: 'release[bot]' })).toBe(true);
  });
});
