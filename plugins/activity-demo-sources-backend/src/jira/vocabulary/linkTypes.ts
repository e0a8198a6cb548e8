import { ItemLink } from '../../model';

/** What each end of a link says of the other. */
export const linkTypes: readonly {
  readonly id: number;
  readonly name: ItemLink['type'];
  /** What the target says of the source. */
  readonly inward: string;
  /** What the source says of the target. */
  readonly outward: string;
}[] = [
  { id: 10000, name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  {
    id: 10001,
    name: 'Problem/Incident',
    inward: 'is caused by',
    outward: 'causes',
  },
  { id: 10002, name: 'Relates', inward: 'relates to', outward: 'relates to' },
  {
    id: 10003,
    name: 'Duplicate',
    inward: 'is duplicated by',
    outward: 'duplicates',
  },
];

export function linkTypeOf(name: ItemLink['type']) {
  return linkTypes.find(each => each.name === name) ?? linkTypes[0];
}
