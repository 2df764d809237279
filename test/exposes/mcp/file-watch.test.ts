import { describe, expect, it } from 'vitest';
import { FileWatch } from '../../../src/exposes/mcp/file-watch.ts';

describe('the watch of files', () => {
  it('looks once for all who ask while it looks', async () => {
    let looks = 0;
    const watched = (): ReadonlySet<string> => {
      looks += 1;
      return new Set();
    };
    const watch = new FileWatch(
      () => [],
      watched,
      () => undefined,
    );
    const first = watch.look();
    await Promise.resolve();
    await Promise.all(Array.from({ length: 1000 }, () => watch.look()));
    await first;
    expect(looks).toBeLessThanOrEqual(2);
    await watch.look();
    expect(looks).toBeLessThanOrEqual(3);
  });

  it('passes over what is no file', async () => {
    let asked = 0;
    const uris = new Set(Array.from({ length: 10_000 }, (_, index) => `item://${String(index)}`));
    const watch = new FileWatch(
      () => {
        asked += 1;
        return [];
      },
      () => uris,
      () => undefined,
    );
    await watch.look();
    expect(asked).toBe(1);
  });
});
