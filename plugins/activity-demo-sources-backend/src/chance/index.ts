export * from './longTailed';
export * from './Random';
export * from './TimedIds';
