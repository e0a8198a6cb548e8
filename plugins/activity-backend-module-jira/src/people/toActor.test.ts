import { toActor } from './toActor';

describe('toActor', () => {
  it('knows people of Cloud by their account', () => {
    expect(
      toActor({
        accountId: '712020:a1',
        accountType: 'atlassian',
        emailAddress: 'ada@tidewater.example',
        displayName: 'Ada Pier',
        active: false,
        timeZone: 'Asia/Kolkata',
      }),
    ).toEqual({
      identity: 'account',
      id: '712020:a1',
      name: 'Ada Pier',
      email: 'ada@tidewater.example',
      timeZone: 'Asia/Kolkata',
    });
  });

  it('knows people of Data Center by their key, which stays when the name changes', () => {
    expect(
      toActor({
        name: 'ada.pier',
        key: 'JIRAUSER10100',
        emailAddress: 'ada@tidewater.example',
        displayName: 'Ada Pier',
        timeZone: 'Europe/Berlin',
      }),
    ).toEqual({
      identity: 'account',
      id: 'JIRAUSER10100',
      username: 'ada.pier',
      name: 'Ada Pier',
      email: 'ada@tidewater.example',
      timeZone: 'Europe/Berlin',
    });
  });

  it.each([
    ['a server without keys', { name: 'ada' }, { id: 'ada', username: 'ada' }],
    [
      'an app',
      { accountId: 'x', accountType: 'app', displayName: 'Robot' },
      { id: 'x', name: 'Robot', kind: 'bot' },
    ],
    [
      'an address that is written out of the way of robots',
      { name: 'ada', emailAddress: 'ada at tidewater.example' },
      { id: 'ada', username: 'ada' },
    ],
    [
      'an account without an id of Cloud',
      { accountId: null, key: 'JIRAUSER1', displayName: null },
      { id: 'JIRAUSER1' },
    ],
    ['a customer', { accountId: 'x', accountType: 'customer' }, { id: 'x' }],
    [
      'what is hidden, empty or no zone',
      { accountId: 'x', displayName: ' ', emailAddress: '', timeZone: 'Moon' },
      { id: 'x' },
    ],
  ])('understands %s', (_, user, actor) => {
    expect(toActor(user)).toEqual({ identity: 'account', ...actor });
  });

  it.each([
    undefined,
    null,
    'ada',
    [],
    {},
    { displayName: 'Anonymous' },
    { accountId: 'unknown', displayName: 'Former user' },
  ])('finds nobody in %j', user => {
    expect(toActor(user)).toBeUndefined();
  });
});
