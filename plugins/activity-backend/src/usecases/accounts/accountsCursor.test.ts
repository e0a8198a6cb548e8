import type { AccountsQuestion } from './AccountsQuestion';
import { readAccountsCursor, writeAccountsCursor } from './accountsCursor';

const question: AccountsQuestion = {
  status: 'unlinked',
  order: 'found',
  limit: 50,
};
const position = { id: 42, events: 3, total: 7 };

describe('the cursor of accounts', () => {
  it('is read back for the same question, whatever the size of the page', () => {
    const cursor = writeAccountsCursor(position, question);
    expect(readAccountsCursor({ ...question, cursor, limit: 7 })).toEqual(
      position,
    );
    expect(readAccountsCursor(question)).toBeUndefined();
  });

  it.each<Partial<AccountsQuestion>>([
    { status: 'bot' },
    { status: undefined },
    { source: 'git' },
    { instance: '*' },
    { user: 'user:default/ada' },
    { text: 'a' },
    { order: 'events' },
  ])('is refused for another question: %j', other => {
    const cursor = writeAccountsCursor(position, question);
    expect(() => readAccountsCursor({ ...question, ...other, cursor })).toThrow(
      "'cursor': it was given for other parameters",
    );
  });

  it.each([
    'abc',
    Buffer.from('null').toString('base64url'),
    writeAccountsCursor({ id: 0, total: 7 }, question),
    writeAccountsCursor({ id: 1, total: -1 }, question),
  ])('is refused if it is damaged: %s', cursor => {
    expect(() => readAccountsCursor({ ...question, cursor })).toThrow(
      "'cursor': it is not one",
    );
  });
});
