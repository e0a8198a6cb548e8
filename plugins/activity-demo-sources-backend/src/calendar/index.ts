export * from './civilDate';
export * from './publicHolidays';
export * from './quarters';
export * from './WorkCalendar';
export * from './ZoneDays';
