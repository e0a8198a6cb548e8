import { FaultBoard } from './FaultBoard';
import { faultRulesSchema } from './FaultRule';

function boardWith(rules: object[], seed = 1) {
  const board = new FaultBoard(seed);
  board.replace(faultRulesSchema.parse(rules));
  return board;
}

function kindsOf(board: FaultBoard, requests: number, path = '/search/jql') {
  return Array.from(
    { length: requests },
    () => board.decide('jira-cloud', path)?.kind ?? '-',
  );
}

describe('FaultBoard', () => {
  it('lets everything pass without rules', () => {
    expect(kindsOf(new FaultBoard(1), 3)).toEqual(['-', '-', '-']);
  });

  it('happens after some requests, and so many times', () => {
    const board = boardWith([{ kind: 'cut', after: 2, times: 2 }]);
    expect(kindsOf(board, 6)).toEqual(['-', '-', 'cut', 'cut', '-', '-']);
    expect(board.list()).toMatchObject([{ seen: 6, happened: 2 }]);
  });

  it('is about one system and a part of its paths', () => {
    const board = boardWith([
      { kind: 'garbage', system: 'gitlab' },
      { kind: 'slow', system: 'jira-cloud', path: '/comment' },
    ]);
    expect(kindsOf(board, 1)).toEqual(['-']);
    expect(kindsOf(board, 1, '/issue/7/comment')).toEqual(['slow']);
    expect(board.decide('gitlab', '/projects')?.kind).toBe('garbage');
    expect(board.decide('jira-dc', '/issue/7/comment')).toBeUndefined();
  });

  it('takes the first rule that applies, and the next one when that is spent', () => {
    const board = boardWith([
      { kind: 'cut', times: 1 },
      { kind: 'slow', times: 1 },
    ]);
    expect(kindsOf(board, 3)).toEqual(['cut', 'slow', '-']);
  });

  it('happens to about its share of the requests, to the same ones for the same seed', () => {
    const rules = [{ kind: 'serverError', share: 0.25 }];
    const first = kindsOf(boardWith(rules, 5), 2000);
    expect(kindsOf(boardWith(rules, 5), 2000)).toEqual(first);
    expect(kindsOf(boardWith(rules, 6), 2000)).not.toEqual(first);
    const share = first.filter(kind => kind !== '-').length / 2000;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.3);
  });

  it('starts counting again with new rules', () => {
    const board = boardWith([{ kind: 'cut', times: 1 }]);
    kindsOf(board, 2);
    board.replace(faultRulesSchema.parse([{ kind: 'cut', times: 1 }]));
    expect(kindsOf(board, 2)).toEqual(['cut', '-']);
  });
});
