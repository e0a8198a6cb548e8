/** Words of the pace of work: of the work, and when it happens; never of who does it. */
export const paceMessages = {
  title: 'Does work keep to working hours?',
  summary: '{{share}} of {{events}} inside working hours ({{hours}})',
  label: 'When events happen',
  part: {
    inside: 'Working hours',
    evening: 'Mornings and evenings',
    night: 'Nights, 22:00 to 06:00',
    weekend: 'Weekends',
  },
  amount: '{{share}} · {{number}}',
  trendTitle: 'Outside working hours, by week',
  trendTitleGroups: 'Outside working hours, by {{weeks}}',
  trendLabel:
    'Part of the events outside working hours, {{first}} to {{last}}; arrow keys move, Enter opens the events',
  period: '{{first}} to {{last}}',
  weekLabel:
    '{{period}}: {{outside}} of {{events}} outside working hours; evenings {{evening}}, nights {{night}}, weekends {{weekend}}',
  tip: '{{outside}} of {{events}} outside working hours',
  tipNothing: 'no events',
  scale: 'Up to {{share}}',
  caption:
    'Events by week, inside and outside working hours ({{hours}}), {{range}}',
  week: 'Week from',
  inside: 'Inside',
  evening: 'Evening',
  night: 'Night',
  weekend: 'Weekend',
  total: 'Total',
  failed: 'When the work happens cannot be shown',
} as const;
