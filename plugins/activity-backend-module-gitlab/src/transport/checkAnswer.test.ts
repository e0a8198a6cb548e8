import { z } from 'zod';
import { checkAnswer, checkRows } from './checkAnswer';

const schema = z.looseObject({
  id: z.number(),
  author: z.looseObject({ name: z.string() }),
});
const good = { id: 1, author: { name: 'Ada' }, other: true };

describe('checkAnswer', () => {
  it('gives what is as expected', () => {
    expect(checkAnswer(schema, good, 'GET it')).toEqual(good);
  });

  it('names what is not, and does not repeat it', () => {
    expect(() =>
      checkAnswer(schema, { id: 'planted', author: {} }, 'GET it'),
    ).toThrow(
      'GET it is not answered as expected: id, author.name are missing or not understood',
    );
    expect(() => checkAnswer(schema, 'planted', 'GET it')).toThrow(
      expect.objectContaining({
        code: 'unreadable',
        message: expect.not.stringContaining('planted'),
      }),
    );
  });
});

describe('checkRows', () => {
  it('leaves out rows that are not as expected, and names them', () => {
    const rows = [
      good,
      { id: 2, author: {} },
      null,
      { ...good, id: 3 },
      { name: 'main' },
    ];
    expect(checkRows(schema, rows, 'GET them')).toEqual({
      rows: [good, { ...good, id: 3 }],
      malformed: [
        { key: '2', reason: 'author.name is missing or not understood' },
        { key: 'without an id', reason: 'it is missing or not understood' },
        { key: 'main', reason: 'id, author are missing or not understood' },
      ],
    });
  });

  it.each([['<html>'], [{ rows: [] }], [null]])('refuses %j', body => {
    expect(() => checkRows(schema, body, 'GET them')).toThrow(
      'GET them is not answered by a list',
    );
  });
});
