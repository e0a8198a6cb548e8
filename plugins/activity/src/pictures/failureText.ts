import type { Words } from '../words/useWords';
import { analyzeFailure } from './failure';

/** A failure in words. */
export function failureText(t: Words['t'], error: Error): string {
  const failure = analyzeFailure(error);
  switch (failure.kind) {
    case 'invalid':
    case 'other':
      return t(`picture.failed.${failure.kind}`, { message: failure.message });
    default:
      return t(`picture.failed.${failure.kind}`);
  }
}
