/** Words for the moments in which there is no chart, or not all of it. */
export const pictureMessages = {
  loading: 'Loading activity',
  slow: 'The backend takes longer than usual. The picture appears here as soon as it answers.',
  failed: {
    title: 'Activity could not be read',
    withheldTitle: 'This is not shown, to protect people',
    unreachable:
      'The backend of Activity Insights did not answer. It may be starting, or your connection may be down.',
    timeout:
      'The backend did not answer in time. It may be very busy; the same question may be answered in a moment.',
    garbled:
      'The backend answered something that this page does not understand. The versions of the two may differ, or something between them answers in its place.',
    invalid: 'The backend does not accept this request: {{message}}',
    unknownEntity:
      'Activity Insights does not know this entity yet. It follows the catalog every few minutes.',
    forbidden: 'You are not allowed to see the activity of this entity.',
    tooFewPeople:
      'It would be the activity of too few people: answers about fewer than a minimum number of people are withheld. A wider range or a larger team may be shown.',
    other: 'The backend answered: {{message}}',
    retry: 'Try again',
    reset: 'Back to the default range and zone',
    withoutComparison: 'Show this range alone',
    clearFilters: 'Clear all filters',
    refresh: 'The numbers below could not be refreshed',
  },
  unmapped: {
    title: 'No project is connected to this {{kind}}',
    ownerTitle: 'Nobody of this team has been recognised yet',
    userTitle: 'This person has not been recognised yet',
    component:
      'Activity is read from the projects of a component. Name its repository or project in its catalog file, or name this component in the configuration of a source. It appears here after the next harvest.',
    owner:
      'The activity of a team is what its members do. None of them has been recognised at a source: people are found by annotation, e-mail address or user name. Explicit links help where these differ.',
    user: 'No account at a source belongs to this person, as far as is known: people are found by annotation, e-mail address or user name. An explicit link helps where these differ.',
    parts:
      'The activity of a {{kind}} is that of its components. None of them is connected to a project. Connect them in their catalog files; for one component that looks like this:',
    annotation: 'In the catalog file',
    config: 'Or in the configuration of Activity Insights',
    link: 'In the configuration of Activity Insights',
    copy: 'Copy',
    copied: 'Copied',
  },
  harvesting: {
    title: 'Harvesting for the first time',
    explanation:
      'The history is being read from its sources. The picture appears here by itself as soon as there is something to show.',
    waiting:
      'Nothing has been harvested yet. The next harvest starts by itself, and this page follows it.',
    progress: '{{done}} of {{total}} streams done, {{read}} records read',
    failedStreams_one: '{{number}} stream failed',
    failedStreams_other: '{{number}} streams failed',
    runFailed: 'The last harvest failed: {{error}}',
    runFailedUnknown: 'The last harvest failed. It is tried again by itself.',
    streams: 'Streams',
    bar: 'Streams that are read to their end',
    status: {
      idle: 'waiting',
      running: 'being read',
      backoff: 'waiting after a failure',
      failed: 'failed',
      disabled: 'switched off',
    },
    done: 'done',
  },
  nothing: {
    title: 'Nothing happened in this range',
    explanation:
      'The sources have been read. There are no events from {{first}} to {{last}}.',
    filteredTitle: 'Nothing passes the filters',
    filtered:
      'There are no events from {{first}} to {{last}} that pass all of the filters.',
    widen: 'Show the last {{days}} days',
    leftOutTitle: 'Everything in this range is left out',
    leftOut:
      'There are {{events}} in this range, but they belong to classes that are left out by default.',
    bringBack: 'Count them',
  },
  partial: {
    title: 'Some activity is missing here',
    backTo:
      'History is complete back to {{date}}; what is older may be missing.',
    reading: 'The history is still being read.',
    sweeping:
      'Events that no longer exist at their source are being removed at the moment.',
    reason: {
      'not-read-yet': 'not read yet',
      'not-found': 'the project is not there',
      unreadable: 'cannot be read',
      unauthorised: 'the credentials are refused',
      forbidden: 'the credentials do not reach it',
      'rate-limited': 'the source asks to wait',
      unavailable: 'the source does not answer',
      'invalid-cursor': 'it is read again from the beginning',
      unsupported: 'the source lacks what is needed',
      archived: 'archived at the source',
    },
    gap: '{{stream}}: {{reason}}',
    gapSpan: '{{stream}}: {{reason}} ({{from}} to {{to}})',
    more: 'and {{number}} more',
    always: 'the beginning',
    now: 'now',
    bar: 'Part of the range that is completely read',
    barText: '{{share}} of the range is completely read',
  },
} as const;
