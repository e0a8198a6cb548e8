/** Words of the heatmap. `count` picks the plural, `number` is the formatted count. */
const heatmapMessages = {
  titleGroup: 'When does this team move?',
  titleUser: 'When does this work happen?',
  titleOther: 'When is this worked on?',
  label: 'Events by hour of the week; arrow keys move, Enter opens the events',
  labelBefore: 'Events by hour of the week, {{range}}; arrow keys move',
  labelDifference:
    'Events by hour of the week, difference from the range before; arrow keys move, Enter opens the events',
  cell: '{{weekday}} {{from}} to {{to}}, {{events}}',
  weekdayBar: '{{weekday}}, {{events}}',
  hourBar: 'Every day {{from}} to {{to}}, {{events}}',
  hourBarTitle: 'Every day {{from}}–{{to}}',
  share: '{{amount}} · {{share}} of all',
  ofAll: '{{share}} of all events',
  perHour: '{{number}} events an hour',
  versus: '{{now}}, {{before}} before ({{change}})',
  points: '{{number}} pp',
  unit: {
    count: 'Events in an hour of the week',
    share: 'Part of all events, in an hour of the week',
    rate: 'Events each time the hour occurred',
  },
  wideUnit: {
    count: 'Events in four hours of the week',
    share: 'Part of all events, in four hours of the week',
    rate: 'Events an hour, in four hours of the week',
  },
  changeUnit: {
    count: 'More or fewer events than before',
    share: 'More or less of all events than before, in percentage points',
    rate: 'More or fewer events an hour than before',
  },
  byWeekday: 'by weekday',
  byHour: 'by hour',
  workingHours: 'Working hours: {{hours}}',
  thisHour: 'The hour that it is now',
  now: '{{range}}',
  before: '{{range}}, the range before',
  caption: 'Events by hour of the week, {{range}}, {{zone}}',
  captionShare:
    'Events by hour of the week as parts of all of them, {{range}}, {{zone}}',
  captionRate:
    'Events by hour of the week, each time the hour occurred, {{range}}, {{zone}}',
  captionDifference:
    'Events by hour of the week, difference of {{range}} from {{before}}, {{zone}}',
  weekday: 'Hour',
  total: 'Total',
  mean: 'Mean',
  values: 'What a cell says',
  value: { count: 'Count', share: 'Share', rate: 'Rate' },
  rateNeedsZone: "A rate needs one clock, not each author's own.",
  comparison: 'Compare with the range before',
  compare: { off: 'This range', beside: 'Beside', difference: 'Difference' },
  numbers: 'Numbers',
} as const;

/** Words of the calendar. */
const calendarMessages = {
  title: 'How busy was each day?',
  titleWeek: 'How busy was each week?',
  titleMonth: 'How busy was each month?',
  label:
    'Events by day, {{first}} to {{last}}; arrow keys move, Enter opens the events',
  labelWeek:
    'Events by week, {{first}} to {{last}}; arrow keys move, Enter opens the events',
  labelMonth:
    'Events by month, {{first}} to {{last}}; arrow keys move, Enter opens the events',
  unit: {
    day: 'Events in a day',
    week: 'Events in a week',
    month: 'Events in a month',
  },
  day: '{{date}}, {{amount}}',
  days: '{{first}} to {{last}}',
  amount: '{{events}} by {{people}}',
  quiet: 'quiet {{first}} to {{last}}',
  unread: 'not harvested yet',
  unreadAmount: '{{events}} so far, not all of it harvested yet',
  unreadLegend: 'Not harvested completely',
  ahead: 'still to come',
  aheadLegend: 'Still to come',
  quietTitle: 'Quiet for four working days or more: ',
  quietMore: 'and {{number}} more',
  quietLegend: 'Quiet for four working days or more',
  grouping: 'What a cell stands for',
  by: { day: 'Days', week: 'Weeks', month: 'Months' },
  caption: 'Events by day, {{range}}, {{zone}}',
  captionWeek: 'Events by week, {{range}}, {{zone}}',
  captionMonth: 'Events by month, {{range}}, {{zone}}',
  week: 'Week from',
  period: 'Days',
  events: 'Events',
  total: 'Total',
} as const;

export const chartMessages = {
  heatmap: heatmapMessages,
  calendar: calendarMessages,
} as const;
