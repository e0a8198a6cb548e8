import type { FixRules } from './IncidentEntry';
import { writeEntries } from './parseEntries';

/** Which changes are hotfixes, in the form of the annotations, such as `branch=hotfix/*, label=hotfix`; `none` if no change is. */
export function describeFixes({ branches, labels }: FixRules): string {
  const entries = [
    ...branches.map(branch => ({ branch })),
    ...labels.map(label => ({ label })),
  ];
  return writeEntries(entries, ['branch', 'label']) || 'none';
}
