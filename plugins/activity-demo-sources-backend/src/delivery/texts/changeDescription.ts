import { Random } from '../../chance';
import { KeyPlace } from '../ChangePlan';
import { Subject } from './Subject';

const reasons = [
  'Terminals asked for it more than once.',
  'The old way lost messages when the broker restarted.',
  'It was slow as soon as a second vessel arrived.',
  'Nobody understood the old code any more.',
  'Support had to explain this every week.',
];
const proofs = [
  'Tried on staging with the data of last week.',
  'Covered by tests, and clicked through once.',
  'Measured before and after, see the thread.',
  'No migration is needed.',
];

/** What the author writes below the title: nothing at all now and then. */
export function changeDescription(
  options: {
    summary: string;
    subject?: Subject;
    also?: Subject;
    keyIn?: KeyPlace;
  },
  random: Random,
): string {
  const { summary, subject, also, keyIn } = options;
  const lines: string[] = [];
  if (random.percent(70)) {
    lines.push(`${summary}.`, '', random.pick(reasons), random.pick(proofs));
  }
  if (random.percent(25)) {
    lines.push('', '- [x] tests', '- [ ] release note');
  }
  if (subject && (keyIn === 'description' || (keyIn && random.percent(30)))) {
    lines.push('', `${random.pick(['Closes', 'Implements'])} ${subject.key}`);
  }
  if (also) lines.push('', `Relates to ${also.key}`);
  return lines.join('\n').trim();
}

/** What stands below the titles of merge requests that follow from something else. */
export function derivedDescription(
  kind: 'dependency' | 'revert' | 'backport',
  random: Random,
): string {
  switch (kind) {
    case 'dependency':
      return random.pick(['Nothing else was changed.', 'See the change log.']);
    case 'revert':
      return random.pick(['It broke production.', 'Taken back for now.', '']);
    default:
      return random.pick(['A terminal cannot wait for the next version.', '']);
  }
}
