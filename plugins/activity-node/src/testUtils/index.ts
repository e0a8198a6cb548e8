/**
 * Fakes for tests of what reads sources, and the contract suite for modules that bring one.
 *
 * @packageDocumentation
 */
export * from './fakeCommit';
export * from './FakeSource';
export * from './FakeStream';
export * from './Gate';
export * from './readPages';
export * from './runStreamContract';
export * from './StreamContract';
export type { FakePage } from './cutPage';
export * from './silentServices';
