import { ItemFields } from '../../model';

type Resolution = NonNullable<ItemFields['resolution']>;

export const resolutions: readonly {
  readonly id: number;
  readonly name: Resolution;
  readonly description: string;
}[] = [
  { id: 10000, name: 'Done', description: 'Work has been completed.' },
  { id: 10001, name: "Won't Do", description: 'This will not be actioned.' },
];

export function resolutionId(name: Resolution): number {
  return resolutions.find(each => each.name === name)?.id ?? 0;
}
