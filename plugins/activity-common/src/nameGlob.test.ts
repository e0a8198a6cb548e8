import { nameGlob } from './nameGlob';

describe('nameGlob', () => {
  it.each([
    ['production', 'Production'],
    [' PROD-* ', 'prod-eu'],
    ['prod-*', 'prod-'],
    ['*', ''],
    ['*', 'review/feature/x'],
    ['review/*', 'review/a/b'],
    ['*/x', 'review/a/x'],
    ['*', '.hidden'],
    ['**', 'a/b'],
    ['*deploy*eu*', 'deploy: redeploy to eu-west'],
    ['*aab', 'aaaab'],
    ['a*b*b', 'abab b'],
    ['v?.?', 'v1.2'],
    ['caf?', 'café'],
    ['ship ?', 'ship 🚀'],
    ['deploy: [eu]', 'deploy: [EU]'],
    ['{a,b}', '{a,b}'],
    ['!prod', '!prod'],
    ['a+(b)', 'A+(b)'],
    ['v1.0', 'V1.0'],
  ])('%j matches %j', (pattern, name) => {
    expect(nameGlob(pattern)(name)).toBe(true);
  });

  it.each([
    ['production', 'production-eu'],
    ['prod-*', 'preprod-eu'],
    ['prod-?*', 'prod-'],
    ['v?.?', 'v1.10'],
    ['?', ''],
    ['v1.0', 'v1x0'],
    ['{a,b}', 'a'],
    ['[ab]', 'a'],
    ['!prod', 'staging'],
    ['a*b*b', 'ab'],
    ['*deploy*eu', 'deploy to eu-west'],
    ['a\\*', 'ab'],
  ])('%j does not match %j', (pattern, name) => {
    expect(nameGlob(pattern)(name)).toBe(false);
  });

  it('is not slow, whatever the pattern', () => {
    const matches = nameGlob(`${'*a'.repeat(50)}b`);
    // A regular expression of this would outlive the test by far.
    expect(matches('a'.repeat(255))).toBe(false);
    expect(matches(`${'a'.repeat(255)}b`)).toBe(true);
  });
});
