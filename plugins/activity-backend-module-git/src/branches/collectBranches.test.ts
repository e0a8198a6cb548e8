import type { Head } from '../opening/readHead';
import { collectBranches } from './collectBranches';
import { orderBranches } from './orderBranches';
import type { Ref } from './listRefs';

const head = (name: string, sha = 'a'): Ref => ({
  name: `refs/heads/${name}`,
  sha,
});
const origin = (name: string, sha = 'a'): Ref => ({
  name: `refs/remotes/origin/${name}`,
  sha,
});
const originHead = (target: string): Ref => ({
  ...origin('HEAD'),
  target: `refs/remotes/origin/${target}`,
});

describe('collectBranches', () => {
  it('takes a head and the same branch of origin for one branch', () => {
    const { tips } = collectBranches(
      [
        head('main', 'a'),
        head('same', 's'),
        origin('main', 'b'),
        origin('same', 's'),
        origin('far', 'f'),
      ],
      {},
    );
    expect([...tips]).toEqual([
      ['main', ['a', 'b']],
      ['same', ['s']],
      ['far', ['f']],
    ]);
  });

  it('survives any name', () => {
    const { tips } = collectBranches([head('__proto__'), head('HEAD')], {});
    expect([...tips.keys()]).toEqual(['__proto__', 'HEAD']);
  });

  it.each<[string, Ref[], Head, string | undefined]>([
    [
      'what the HEAD of origin names',
      [head('dev'), head('trunk'), origin('trunk'), originHead('trunk')],
      { branch: 'dev' },
      'trunk',
    ],
    [
      'what is checked out, if the HEAD of origin names nothing that is there',
      [head('dev'), head('main'), originHead('gone')],
      { branch: 'dev' },
      'dev',
    ],
    [
      'what is checked out by another name',
      [
        head('dev'),
        head('main'),
        { ...head('alias'), target: 'refs/heads/dev' },
      ],
      { branch: 'alias' },
      'dev',
    ],
    [
      'main, if what is checked out does not exist yet',
      [head('dev'), head('main'), head('master')],
      { branch: 'unborn' },
      'main',
    ],
    [
      'master, if a commit is checked out and there is no main',
      [head('dev'), head('master')],
      { sha: 'a' },
      'master',
    ],
    [
      'the first by name',
      [head('dev'), head('Zed'), head('alpha')],
      { sha: 'a' },
      'Zed',
    ],
    ['HEAD, if there is no branch', [], { sha: 'a' }, 'HEAD'],
    ['nothing, if there is nothing', [], { branch: 'main' }, undefined],
  ])('takes for the default branch %s', (_, refs, checkedOut, expected) => {
    expect(collectBranches(refs, checkedOut).defaultBranch).toBe(expected);
  });
});

describe('orderBranches', () => {
  const names = ['main', 'a', 'feature/x', 'feature/x/y', '.hidden/z'];

  it.each<[string[], Array<[string, number]>]>([
    [
      ['*'],
      [
        ['main', 0],
        ['.hidden/z', 1],
        ['a', 1],
        ['feature/x', 1],
        ['feature/x/y', 1],
      ],
    ],
    [
      ['feature/*', '*'],
      [
        ['main', 0],
        ['feature/x', 1],
        ['.hidden/z', 2],
        ['a', 2],
        ['feature/x/y', 2],
      ],
    ],
    [
      ['feature/**'],
      [
        ['feature/x', 1],
        ['feature/x/y', 1],
      ],
    ],
    [
      ['a', 'main'],
      [
        ['main', 0],
        ['a', 1],
      ],
    ],
    [['nothing'], []],
  ])('selects and orders by %j', (patterns, expected) => {
    const tips = new Map(names.map(name => [name, ['a']]));
    expect(
      orderBranches({ tips, defaultBranch: 'main' }, patterns).map(
        ({ name, order }) => [name, order],
      ),
    ).toEqual(expected);
  });
});
