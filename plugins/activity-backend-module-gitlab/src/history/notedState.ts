import type { GitlabNote } from './noteSchema';

/** As 8.x and later put it, such as `closed via commit 1a2b3c4d`, and as older ones did. */
const forms = {
  merged: /^(status changed to )?merged( (by|manually|via) .*)?$/is,
  closed: /^(status changed to )?closed( (by|via) .*)?$/is,
  reopened: /^(status changed to )?reopened( (by|via) .*)?$/is,
};

/**
 * What the state of a merge request or an issue was changed to, as the system noted it before 13.2.
 *
 * @returns undefined for a note about anything else
 */
export function notedState({
  system,
  body,
}: GitlabNote): keyof typeof forms | undefined {
  const text = body?.trim() ?? '';
  const states = ['merged', 'closed', 'reopened'] as const;
  return system ? states.find(state => forms[state].test(text)) : undefined;
}
