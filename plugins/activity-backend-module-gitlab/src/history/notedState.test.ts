import { notedState } from './notedState';

function stateIn(body: string | undefined, system = true) {
  const note = {
    id: 1,
    created_at: 0,
    author: undefined,
    body,
    system,
    noteable_type: undefined,
  };
  return notedState(note);
}

describe('notedState', () => {
  it.each([
    ['merged', 'merged'],
    ['Status changed to merged', 'merged'],
    ['closed', 'closed'],
    ['closed via merge request !7', 'closed'],
    ['Status changed to closed by commit 1a2b3c4d', 'closed'],
    [' reopened ', 'reopened'],
    ['merged branch `main`', undefined],
    ['closed the door', undefined],
    ['mentioned in merge request !7', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %j as %s', (body, expected) => {
    expect(stateIn(body)).toBe(expected);
  });

  it('does not believe what people say', () => {
    expect(stateIn('closed', false)).toBeUndefined();
  });
});
