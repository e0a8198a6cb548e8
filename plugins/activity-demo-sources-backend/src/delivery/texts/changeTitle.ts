import { Random } from '../../chance';
import { KeyPlace } from '../ChangePlan';
import { kindOf } from './commitMessage';
import { Subject, TitleStyle } from './Subject';

/** The title of a merge request, and the subject of a squash commit. */
export function changeTitle(
  options: {
    summary: string;
    subject?: Subject;
    keyIn?: KeyPlace;
    part: number;
    style: TitleStyle;
    scope: string;
  },
  random: Random,
): string {
  const { subject, keyIn, part, style, scope } = options;
  const more = part > 0 ? `, part ${part + 1}` : '';
  const summary = `${options.summary}${more}`;
  const keyed = keyIn === 'title' || keyIn === 'branchAndTitle';
  const key = subject && keyed ? subject.key : undefined;
  if (style === 'conventional') {
    const text = `${kindOf(subject)}(${scope}): ${lowerFirst(summary)}`;
    return key ? `${text} (${key})` : text;
  }
  if (!key) return summary;
  if (random.percent(10)) return `${summary} (${key})`;
  return style === 'bracket' ? `[${key}] ${summary}` : `${key}: ${summary}`;
}

/** What somebody makes of a title when looking at it again. The key stays where it is. */
export function betterTitle(title: string, random: Random): string {
  const endings = [
    ' behind a flag',
    ' for all terminals',
    ' without downtime',
    ' and its tests',
  ];
  const ending = random.pick(endings);
  const key = / \([A-Z]+-\d+\)$/.exec(title)?.[0] ?? '';
  return `${title.slice(0, title.length - key.length)}${ending}${key}`;
}

/** Abbreviations keep their capitals. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text)
    ? text[0].toLowerCase() + text.slice(1)
    : text;
}
