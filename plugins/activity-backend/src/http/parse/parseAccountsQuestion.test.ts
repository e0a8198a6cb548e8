import { parseAccountsQuestion, parseLinkBody } from './parseAccountsQuestion';

describe('parseAccountsQuestion', () => {
  it('has defaults for the order and the size of a page', () => {
    expect(parseAccountsQuestion('/')).toEqual({
      order: 'found',
      limit: 50,
    });
  });

  it('reads every parameter', () => {
    const query = new URLSearchParams({
      status: 'unlinked',
      source: 'git',
      instance: '*',
      user: 'User:Ada',
      text: ' Lin ',
      order: 'events',
      limit: '200',
      cursor: 'abc',
    });
    expect(parseAccountsQuestion(`/?${query}`)).toEqual({
      status: 'unlinked',
      source: 'git',
      instance: '*',
      user: 'user:default/ada',
      text: 'Lin',
      order: 'events',
      limit: 200,
      cursor: 'abc',
    });
  });

  it.each([
    ['status=all', "'status': 'all' is none of linked, unlinked, bot"],
    ['status=bot&status=linked', "'status' is given 2 times"],
    ['user=group:default/red', "'user': 'group:default/red' is not"],
    ['user=', "'user': it is empty"],
    ['text=%20', "'text': it is empty"],
    ['text=%00', "'text': it has a character"],
    [`text=${'x'.repeat(501)}`, "'text': it is longer"],
    ['limit=0', "'limit'"],
    ['limit=201', "'limit'"],
    ['limit=1e1', "'limit'"],
    ['cursor=', "'cursor'"],
    ['order=name', "'order': 'name' is none of found, events"],
    ['sort=events', "Unknown parameter 'sort'"],
  ])('refuses %s', (query, message) => {
    expect(() => parseAccountsQuestion(`/?${query}`)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });
});

describe('parseLinkBody', () => {
  it('reads a User', () => {
    expect(parseLinkBody({ userRef: 'user:Default/Ada' })).toBe(
      'user:default/ada',
    );
    expect(parseLinkBody({ userRef: 'user:ada' })).toBe('user:default/ada');
  });

  it.each([
    [undefined, "'body'"],
    [{}, "'userRef'"],
    [{ userRef: null }, "'userRef'"],
    [{ userRef: 'ada' }, "'userRef': 'ada' is not the ref of a User"],
    [{ userRef: 'group:default/red' }, "'userRef'"],
    [{ userRef: 'user:default/a\0' }, "'userRef'"],
    [{ userRef: 'user:default/ada', force: true }, "field 'force'"],
    [['user:default/ada'], "'body'"],
  ])('refuses %j', (body, message) => {
    expect(() => parseLinkBody(body)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });
});
