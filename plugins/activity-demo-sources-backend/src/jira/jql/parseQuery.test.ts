import { parseQuery } from './parseQuery';

const term = (field: string, operator: string, operand: unknown) => ({
  kind: 'term',
  field,
  operator,
  operand,
});
const value = (text: string, quoted = false) => ({
  kind: 'value',
  text,
  quoted,
});

describe('parseQuery', () => {
  it('binds "and" stronger than "or", and "not" strongest', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(each => term(each, '=', value('1')));

    expect(parseQuery('a = 1 or b = 1 AND not c = 1').where).toEqual({
      kind: 'or',
      clauses: [a, { kind: 'and', clauses: [b, { kind: 'not', clause: c }] }],
    });
    expect(parseQuery('(a = 1 || b = 1) && !(c = 1)').where).toEqual({
      kind: 'and',
      clauses: [
        { kind: 'or', clauses: [a, b] },
        { kind: 'not', clause: c },
      ],
    });
  });

  it.each([
    ['"Epic Link" = HARB-1', term('Epic Link', '=', value('HARB-1'))],
    ['cf[10020] = 4', term('cf[10020]', '=', value('4'))],
    ['due is not EMPTY', term('due', 'is not', { kind: 'empty' })],
    ['due IS null', term('due', 'is', { kind: 'empty' })],
    [
      `a = "say \\"it\\" \\u0041\\n"`,
      term('a', '=', value('say "it" A\n', true)),
    ],
    ['updated>=-7d', term('updated', '>=', value('-7d'))],
    [
      'a not in (x, "y z", now(), f("-1d", 2))',
      term('a', 'not in', {
        kind: 'list',
        operands: [
          value('x'),
          value('y z', true),
          { kind: 'function', name: 'now', args: [] },
          { kind: 'function', name: 'f', args: ['-1d', '2'] },
        ],
      }),
    ],
    ['summary !~ crane', term('summary', '!~', value('crane'))],
  ])('reads %s', (jql, where) => {
    expect(parseQuery(jql).where).toEqual(where);
  });

  it('reads how to sort, with or without a restriction', () => {
    expect(
      parseQuery('order by created, "Story Points" DESC, key asc'),
    ).toEqual({
      where: undefined,
      orderBy: [
        { field: 'created', descending: false },
        { field: 'Story Points', descending: true },
        { field: 'key', descending: false },
      ],
    });
    expect(parseQuery('')).toEqual({ where: undefined, orderBy: [] });
  });

  it.each([
    [
      'project = HARB foo',
      "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'foo'. (line 1, character 16)",
    ],
    [
      'project = DO',
      "Error in the JQL Query: 'DO' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 11)",
    ],
    [
      'summary ~ "crane',
      "Error in the JQL Query: The quoted string 'crane' has not been completed. (line 1, character 11)",
    ],
    [
      'assignee = jo@mail',
      "Error in the JQL Query: The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 14)",
    ],
    [
      'key in (A-1, A-2',
      "Error in the JQL Query: Expecting ')' before the end of the query.",
    ],
    [
      'status was Done',
      "Error in the JQL Query: Expecting operator but got 'was'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'. (line 1, character 8)",
    ],
    [
      'project =\n  = x',
      "Error in the JQL Query: Expecting either a value, list or function but got '='. (line 2, character 3)",
    ],
  ])('refuses %s', (jql, message) => {
    expect(() => parseQuery(jql)).toThrow(
      expect.objectContaining({ status: 400, messages: [message] }),
    );
  });
});
