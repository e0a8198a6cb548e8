import { Random } from '../../chance';
import { Subject, TitleStyle } from './Subject';

const followUps = [
  'Add tests',
  'Handle an empty manifest',
  'Fix the build',
  'Name things after what they are',
  'Log what was skipped',
  'Address review',
  'Make the linter happy',
  'Remove what is not needed any more',
  'wip',
  'Cover the night shift',
];
const bodies = [
  'The feed may come twice; the second one changes nothing.',
  'Vessels without a voyage number are left alone.',
  'Measured with a day of traffic, twice as fast as before.',
];

/** A message as git stores it, without trailers: the first commit of a branch says what it is about. */
export function commitMessage(
  options: {
    /** The first of its branch is 0. */
    place: number;
    summary: string;
    subject?: Subject;
    /** Whether the author mentions the key. */
    keyed: boolean;
    style: TitleStyle;
    scope: string;
  },
  random: Random,
): string {
  const { place, summary, subject, keyed, style, scope } = options;
  const text =
    place === 0 || random.percent(20) ? summary : random.pick(followUps);
  const key = subject && keyed ? subject.key : undefined;
  let line = text;
  if (style === 'conventional') {
    line = `${kindOf(subject)}(${scope}): ${text}${key ? ` (${key})` : ''}`;
  } else if (key) {
    line = style === 'bracket' ? `[${key}] ${text}` : `${key}: ${text}`;
  }
  return random.percent(15)
    ? `${line}\n\n${random.pick(bodies)}\n`
    : `${line}\n`;
}

/** The message with one more trailer in its last paragraph, which only trailers may be in. */
export function withTrailer(message: string, trailer: string): string {
  const paragraphs = message.trimEnd().split('\n\n');
  const last = paragraphs[paragraphs.length - 1];
  const trailers = paragraphs.length > 1 && /^[A-Z][\w-]+: \S/.test(last);
  return `${message.trimEnd()}${trailers ? '\n' : '\n\n'}${trailer}\n`;
}

/** What a conventional commit is called. */
export function kindOf(subject: Subject | undefined): string {
  if (!subject) return 'chore';
  return subject.bug ? 'fix' : 'feat';
}
