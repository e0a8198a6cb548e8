import type { WorkItemsQuestion, WorkTreeQuestion } from './WorkItemsQuestion';

/** What a list depends on, whatever page of it is asked for. */
export function listIdentity(
  kind: string,
  question: WorkItemsQuestion,
): object {
  const { cursor: _cursor, limit: _limit, ...asked } = question;
  return { kind, ...asked };
}

/** What the children of an item that are listed depend on: where in the tree they were met first does not matter. */
export function childrenIdentity(question: WorkTreeQuestion): object {
  const {
    children: _children,
    root: _root,
    rootTypes: _rootTypes,
    maxDepth: _maxDepth,
    unlinked: _unlinked,
    sort: _sort,
    allChildren: _allChildren,
    ...asked
  } = question;
  return listIdentity('children', asked);
}
