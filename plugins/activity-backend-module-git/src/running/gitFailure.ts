import {
  SourceError,
  type SourceErrorCode,
} from '@activity-insights/plugin-activity-node';

/** How a run of git ended. */
export interface GitEnd {
  /** Exit code, or null if a signal ended it. */
  exitCode: number | null;
  /** What git complained about. It may hold names, paths and addresses with secrets: it is judged, never shown. */
  complaints: string;
}

/** First match wins. */
const verdicts: ReadonlyArray<{
  pattern: RegExp;
  code: SourceErrorCode;
  text: string;
}> = [
  {
    pattern: /dubious ownership/i,
    code: 'unreadable',
    text: 'belongs to another user of the system: make the user that the backend runs as its owner',
  },
  {
    pattern: /unknown repository extension|Expected git repo version/i,
    code: 'unsupported',
    text: 'has a format that the installed git does not know: install a newer git',
  },
  {
    pattern: /unknown option|unknown switch|usage: git/i,
    code: 'unsupported',
    text: 'cannot be read by the installed git: install git 2.34 or newer',
  },
  {
    pattern: /permission denied/i,
    code: 'unreadable',
    text: 'may not be read: give the user that the backend runs as read access to all of it',
  },
  {
    pattern: /bad config/i,
    code: 'unreadable',
    text: 'has a config file that git cannot parse: correct it',
  },
  {
    pattern: /not a git repository/i,
    code: 'unreadable',
    text: 'is not a repository that git can open',
  },
  {
    pattern:
      /(could|can) ?not read|unable to read|bad object|missing|corrupt|failed to traverse|failed to read|inflate|is empty|could not parse|bad tree|unable to parse|not found|mismatch/i,
    code: 'unreadable',
    text: 'has missing or damaged objects: run "git fsck" in it, then fetch what it names or clone it again',
  },
];

/**
 * Says in our own words why a run of git failed, or undefined if it did not. An exit code of 0 is not trusted when git
 * reported an error nevertheless.
 *
 * @param label - names the repository
 */
export function describeGitFailure(
  label: string,
  end: GitEnd,
): SourceError | undefined {
  if (end.exitCode === 0 && !/^(error|fatal): /m.test(end.complaints)) {
    return undefined;
  }
  const verdict = verdicts.find(({ pattern }) => pattern.test(end.complaints));
  if (verdict) {
    return new SourceError(verdict.code, `The ${label} ${verdict.text}`);
  }
  const how =
    end.exitCode === null
      ? 'was ended from outside'
      : `ended with exit code ${end.exitCode}`;
  return new SourceError(
    'unavailable',
    `git ${how} while it read the ${label}: try "git log" and "git fsck" in it`,
  );
}
