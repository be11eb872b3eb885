import { commitActions } from './commitActions';

const file = (mode: '100644' | '100755') => ({
  mode,
  content: Buffer.from([255, 0]),
});

describe('commitActions', () => {
  it('guards what is there already by the commit at which it was seen', () => {
    const content = { content: '/wA=', encoding: 'base64' };
    const seen = { last_commit_id: 'seen' };
    expect(
      commitActions(
        [
          { kind: 'add', path: 'a', file: file('100644') },
          { kind: 'add', path: 'b', file: file('100755') },
          { kind: 'modify', path: 'c', file: file('100644') },
          { kind: 'delete', path: 'd' },
        ],
        'seen',
      ),
    ).toEqual([
      { action: 'create', file_path: 'a', ...content },
      { action: 'create', file_path: 'b', ...content },
      { action: 'chmod', file_path: 'b', execute_filemode: true },
      { action: 'update', file_path: 'c', ...content, ...seen },
      { action: 'chmod', file_path: 'c', execute_filemode: false, ...seen },
      { action: 'delete', file_path: 'd', ...seen },
    ]);
  });
});
