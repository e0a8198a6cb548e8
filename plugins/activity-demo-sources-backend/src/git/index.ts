export * from './writeBareRepository';
