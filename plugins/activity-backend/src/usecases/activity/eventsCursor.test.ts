import { askActivity } from '../../tests/askActivity';
import { readCursor, writeCursor } from './eventsCursor';

const question = askActivity({ entity: 'component:default/web', hour: 9 });
const position = {
  id: 42,
  total: 7,
  excluded: { bots: 1, copies: 2, merges: 3, bulk: 4 },
};

describe('the cursor of a list', () => {
  it('is read back for the same question', () => {
    const cursor = writeCursor(position, question);
    expect(readCursor({ ...question, cursor, limit: 7 })).toEqual(position);
  });

  it('is none at first', () => {
    expect(readCursor(question)).toBeUndefined();
  });

  it.each([{ hour: 10 }, { include: ['bots' as const] }, { timezone: 'UTC' }])(
    'is refused for another question: %j',
    other => {
      const cursor = writeCursor(position, question);
      expect(() => readCursor({ ...question, ...other, cursor })).toThrow(
        "'cursor': it was given for other parameters",
      );
    },
  );

  it.each([
    'abc',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('null').toString('base64url'),
    writeCursor({ ...position, total: -1 }, question),
    writeCursor({ ...position, id: 0.5 }, question),
  ])('is refused if it is damaged: %s', cursor => {
    expect(() => readCursor({ ...question, cursor })).toThrow(
      "'cursor': it is not one",
    );
  });
});
