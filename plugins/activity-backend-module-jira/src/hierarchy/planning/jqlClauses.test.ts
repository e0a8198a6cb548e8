import type { KnownFields } from '../../fields/KnownFields';
import { parentClauses } from './jqlClauses';

const known: KnownFields = {
  estimate: [],
  epicLink: ['customfield_10100'],
  parentLink: ['customfield_10301'],
  sprint: [],
  flagged: [],
};

describe('parentClauses', () => {
  it('asks Cloud for parents of all levels', () => {
    const { childrenOf, hasParent } = parentClauses('cloud', known);
    expect(childrenOf(['WEB-1', 'AND-2'])).toBe('parent in ("WEB-1", "AND-2")');
    expect(hasParent).toEqual(['parent is not EMPTY']);
  });

  it('asks Data Center for sub-tasks, and by the fields of the others', () => {
    const { childrenOf, hasParent } = parentClauses('dataCenter', known);
    expect(childrenOf(['WEB-1'])).toBe(
      'parent in ("WEB-1") OR cf[10100] in ("WEB-1") OR cf[10301] in ("WEB-1")',
    );
    expect(hasParent).toEqual([
      'cf[10100] is not EMPTY',
      'cf[10301] is not EMPTY',
    ]);
  });

  it('knows of no parents elsewhere in a Data Center without such fields', () => {
    const plain = { ...known, epicLink: [], parentLink: [] };
    expect(parentClauses('dataCenter', plain).hasParent).toEqual([]);
  });
});
