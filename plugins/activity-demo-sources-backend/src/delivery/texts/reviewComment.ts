import { Random } from '../../chance';
import { CommentTopic } from '../ChangePlan';

const remarks = [
  'Could this be null when the vessel has no berth yet?',
  'I would have expected this in the planner, not in the route.',
  'Please add a case for a terminal in another zone.',
  'This reads the whole table. Is there an index?',
  'nit: the name promises more than it does',
  'What happens if the feed stops half-way?',
  'Why not use what the gate service has for this?',
];
const answers = [
  'Good point, done.',
  'It cannot: the parser refuses those.',
  'Changed, please look again.',
  'I would rather do that in another merge request.',
  'You are right, I had not thought of that.',
];
const praises = [
  'Looks good to me.',
  'Very clear, thank you!',
  'Works on my machine as well :ship:',
  'LGTM',
];
const summaries = [
  'I read all of it; a few remarks, nothing serious.',
  'First pass. The store looks fine, I am not sure about the routes.',
  'Tried it on staging. It does what it says.',
];

/** What somebody, or a bot, says below a merge request. */
export function reviewComment(topic: CommentTopic, random: Random): string {
  switch (topic) {
    case 'remark':
      return random.pick(remarks);
    case 'answer':
      return random.pick(answers);
    case 'praise':
      return random.pick(praises);
    case 'summary':
      return random.pick(summaries);
    case 'coverage': {
      const tenths = random.between(612, 934);
      return (
        `Coverage: ${Math.floor(tenths / 10)}.${tenths % 10} % ` +
        `(${random.percent(70) ? '+' : '-'}0.${random.below(10)})`
      );
    }
    case 'stale':
      return 'Nothing has happened here for a while. Is it still wanted?';
    default:
      return topic satisfies never;
  }
}
