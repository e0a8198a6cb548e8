/**
 * Fakes for tests of what reads sources, and the contract suite for modules that bring one.
 *
 * @packageDocumentation
 */
export * from './fakeCommit';
export * from './FakeSource';
export * from './FakeStream';
export * from './Gate';
export type { FakePage } from './cutPage';
