import type { ResolvedScope } from './Scope';

/** The scopes that a scope could be told apart from by subtracting one answer from another. */
export interface Relatives {
  own: ResolvedScope;
  /** Each parent, with the other children that it has. */
  parents: { all: ResolvedScope; siblings: ResolvedScope[] }[];
  children: ResolvedScope[];
}

/** The scopes of relatives in one list, to be cut into atoms together. */
export function listScopes({
  own,
  parents,
  children,
}: Relatives): ResolvedScope[] {
  return [
    own,
    ...parents.flatMap(({ all, siblings }) => [all, ...siblings]),
    ...children,
  ];
}

/**
 * What the scope differs in from each parent, from each parent without the siblings, and from each child, as sets of
 * atoms.
 *
 * @param atoms - of the scopes, in the order of `listScopes`
 */
export function differences(
  relatives: Relatives,
  atoms: Set<number>[],
): Set<number>[] {
  const [own, ...rest] = atoms;
  const found: Set<number>[] = [];
  for (const { siblings } of relatives.parents) {
    const [all, ...others] = rest.splice(0, 1 + siblings.length);
    found.push(without(all, own));
    if (others.length > 0) {
      const remainder = others.reduce(without, all);
      found.push(
        new Set([...without(remainder, own), ...without(own, remainder)]),
      );
    }
  }
  return [...found, ...rest.map(child => without(own, child))];
}

/**
 * What is left of each parent once the scope and all siblings are subtracted from it whose answers are given: those whose
 * answers are refused cannot be subtracted, so it is they, and whoever belongs to the parent alone.
 *
 * @param atoms - of the scopes, in the order of `listScopes`
 * @param isAnswered - whether the answer about a set of atoms is given
 */
export function remainders(
  relatives: Relatives,
  atoms: Set<number>[],
  isAnswered: (atoms: Set<number>) => boolean,
): Set<number>[] {
  const [own, ...rest] = atoms;
  return relatives.parents.map(({ siblings }) => {
    const [all, ...others] = rest.splice(0, 1 + siblings.length);
    return [own, ...others.filter(isAnswered)].reduce(without, all);
  });
}

function without(set: Set<number>, taken: Set<number>): Set<number> {
  return new Set([...set].filter(atom => !taken.has(atom)));
}
