import { Random } from '../../chance';
import { ChangePurpose } from '../ChangePlan';
import { slug } from './slug';
import { Subject } from './Subject';

/** The name of a branch; the author makes it different if there was one of that name already. */
export function branchName(
  options: {
    purpose: ChangePurpose;
    summary: string;
    subject?: Subject;
    username: string;
    /** Of a backport. */
    line?: string;
  },
  random: Random,
): string {
  const { purpose, summary, subject, username, line } = options;
  // A summary in another script leaves nothing, and git knows no branch without a name.
  const name = slug(summary) || 'changes';
  switch (purpose.kind) {
    case 'item': {
      const keyed = purpose.keyIn?.startsWith('branch') ? subject?.key : '';
      const more = purpose.part > 0 ? `-${purpose.part + 1}` : '';
      if (!keyed) {
        const start = random.percent(50) ? `${username}/` : '';
        return `${start}${name}${more}`;
      }
      const folder = subject?.bug ? 'bugfix/' : 'feature/';
      return random.percent(85)
        ? `${folder}${keyed}-${name}${more}`
        : `${keyed}${more}`;
    }
    case 'hotfix':
      return `hotfix/${subject ? `${subject.key}-` : ''}${name}`;
    case 'dependency':
      return `deps/${slug(summary.replace(/ from \S+/, ''), 7)}`;
    case 'revert':
      return `revert-${random.hex(8)}`;
    case 'backport':
      return `backport/${subject ? subject.key : name}-to-${line}`;
    default:
      return random.percent(40) ? `${username}/${name}` : name;
  }
}
