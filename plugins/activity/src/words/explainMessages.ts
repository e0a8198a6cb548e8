/** Words that tell where a number comes from, and what it leaves out. */
export const explainMessages = {
  open: 'Explain these numbers',
  title: 'Where these numbers come from',
  leftOutButton: '{{number}} left out',
  formula: {
    title: 'How they are made',
    total: 'Events',
    totalText:
      'All events in the range that pass the filters, each counted once, less what is left out.',
    totalSymbols: '{{inScope}} − {{leftOut}} = {{total}}',
    share: 'Share of a cell',
    shareText: 'Events in that hour of the week, of all that are counted.',
    shareSymbols: '{{cell}} ÷ {{total}} = {{share}}',
    rate: 'Rate of a cell',
    rateText:
      'Events in that hour of the week, for each time the hour occurred in the range. Days with a change of the clock count as they were.',
    rateSymbols: 'events ÷ occurrences',
    people: 'People',
    peopleText:
      'Different people with at least one counted event: people of the catalog, and accounts that are linked to nobody. Bots are never people.',
    peopleHidden: 'Not told, to protect people.',
    inside: 'Share in working hours',
    insideText:
      'Counted events in working hours ({{workingHours}}), on the clock of the page.',
    insideSymbols: '{{inside}} ÷ {{total}} = {{share}}',
    change: 'Change',
    changeText:
      'Compared with the range of equal length before: {{first}} to {{last}}.',
    changeSymbols: '({{total}} − {{before}}) ÷ {{before}} = {{change}}',
    changeFromNothing: 'There was nothing before: no change can be given.',
  },
  question: {
    title: 'What is asked',
    range: 'Range',
    zone: 'Clock',
    filters: 'Filters',
    noFilters: 'none',
    scope: 'Looked at',
    how: 'Repeats within a filter are alternatives; different filters must all hold.',
  },
  leftOut: {
    title: 'What is left out',
    class: 'Class',
    count: 'Left out',
    counted: 'counted',
    reason: {
      bots: 'Made by bots, service accounts and access tokens.',
      copies:
        'The same commit again: rebases, cherry-picks, backports, and commits that were squashed into one.',
      merges: 'Commits that only join two lines of history.',
      bulk: 'Many work items changed by one account within a minute.',
    },
    once: 'Each event is left out once, under the first class that fits.',
    types: 'Not counted unless chosen: {{types}}.',
  },
  streams: {
    title: 'What was read',
    none: 'No stream reads anything that belongs here.',
    failed: 'The state of the streams could not be read',
    stream: 'Stream',
    state: 'State',
    last: 'Last read',
    never: 'never',
    back: 'Complete back to',
    always: 'the beginning',
  },
  coverage: {
    title: 'How complete it is',
    complete: 'Nothing in the range is missing.',
    partial: 'Something in the range may be missing.',
    asOf: 'Everything was read at least until {{time}}.',
  },
} as const;
