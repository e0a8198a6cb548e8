import { FileTree } from './FileTree';

// What `git hash-object` and `git mktree` answer for the same contents.
const files = [
  { path: 'README.md', content: 'hello\n' },
  { path: 'a/one.txt', content: '1\n' },
  { path: 'a-b.txt', content: 'ä\n' },
  { path: 'a.txt', content: '' },
  { path: 'z/deep/two.txt', content: '2\n' },
];

describe('FileTree', () => {
  it('has the sha that git gives it, whatever the order of its files', () => {
    const sha = 'a6ce2f2e3507b797013a8bfc05579ef9e3c119d4';
    expect(FileTree.of(files).sha).toBe(sha);
    expect(FileTree.of([...files].reverse()).sha).toBe(sha);
  });

  it('changes one file and nothing else', () => {
    const tree = FileTree.of(files);
    const file = { path: 'z/deep/two.txt', content: 'two\n' };
    const changed = tree.with(file);
    expect(changed.files).toEqual([...files.slice(0, 4), file]);
    expect(changed.sha).toBe(FileTree.of(changed.files).sha);
    expect(changed.with(files[4]).sha).toBe(tree.sha);
    expect(tree.files).toEqual(files);
  });

  it('refuses a file that is not there', () => {
    expect(() =>
      FileTree.of(files).with({ path: 'b.txt', content: '' }),
    ).toThrow('There is no b.txt in this tree');
  });
});
