export * from './archivedAt';
export * from './bots';
export * from './Crew';
export * from './foundCompany';
