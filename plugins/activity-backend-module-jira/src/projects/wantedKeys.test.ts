import { wantedKeys } from './wantedKeys';

const usual = {
  instance: 'Cloud',
  configured: ['WEB'],
  locators: [
    'gitlab.com/acme/web',
    'jira:ops',
    'jira:cloud/quay',
    'jira:server/old',
    'jira:web',
  ],
  isOnlyInstance: false,
};

describe('wantedKeys', () => {
  it('takes what is configured and what Components name, and knows what is certain', () => {
    expect(wantedKeys(usual)).toEqual([
      { key: 'OPS', isCertain: false },
      { key: 'QUAY', isCertain: true },
      { key: 'WEB', isCertain: true },
    ]);
  });

  it('is certain of all where there is one instance', () => {
    const wanted = wantedKeys({ ...usual, isOnlyInstance: true });
    expect(wanted.filter(({ isCertain }) => !isCertain)).toEqual([]);
  });
});
