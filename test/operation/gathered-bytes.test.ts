import { describe, expect, it } from 'vitest';
import { GatheredBytes } from '../../src/operation/gathered-bytes.ts';

/** Pieces of these sizes, their bytes counting up. */
function piecesOf(sizes: readonly number[]): readonly Buffer[] {
  let next = 0;
  return sizes.map((size) => Buffer.from(Array.from({ length: size }, () => (next += 1))));
}

function taken(gathered: GatheredBytes): readonly Uint8Array[] {
  const all: Uint8Array[] = [];
  for (let piece = gathered.take(); piece !== undefined; piece = gathered.take()) all.push(piece);
  return all;
}

describe('gathered bytes', () => {
  it.each<[string, readonly number[]]>([
    ['nothing', []],
    ['one piece', [10]],
    ['small pieces', [1, 2, 3, 0, 4]],
    ['large pieces', [5000, 4096, 20_000]],
    ['both', [1, 5000, 2, 3, 4095, 4095, 4095, 4095, 4095, 7, 16_384, 1]],
    ['many bytes', Array.from({ length: 40_000 }, () => 1)],
  ])('are the same as what came: %s', (_title, sizes) => {
    const pieces = piecesOf(sizes);
    const whole = Buffer.concat(pieces);
    const joined = new GatheredBytes();
    const streamed = new GatheredBytes();
    for (const piece of pieces) {
      joined.add(piece);
      streamed.add(piece);
    }
    expect(whole.equals(joined.joined())).toBe(true);
    expect(whole.equals(joined.joined())).toBe(true);
    expect(whole.equals(Buffer.concat(taken(streamed)))).toBe(true);
  });

  it('are the same when they are taken in between', () => {
    const pieces = piecesOf(Array.from({ length: 300 }, (_, index) => (index * 37) % 5000));
    const gathered = new GatheredBytes();
    const all: Uint8Array[] = [];
    for (const [index, piece] of pieces.entries()) {
      gathered.add(piece);
      if (index % 7 === 6) all.push(...taken(gathered));
    }
    all.push(...taken(gathered));
    expect(Buffer.concat(all).equals(Buffer.concat(pieces))).toBe(true);
  });

  it('are few pieces, however small they came', () => {
    const gathered = new GatheredBytes();
    for (let index = 0; index < 1_000_000; index += 1) gathered.add(Buffer.of(1));
    expect(taken(gathered).length).toBeLessThan(100);
  });

  it('do not keep a block for a few bytes between large pieces', () => {
    const gathered = new GatheredBytes();
    for (let index = 0; index < 10; index += 1) {
      gathered.add(new Uint8Array(5000));
      gathered.add(Buffer.of(1));
    }
    for (const { buffer } of taken(gathered)) expect(buffer.byteLength).not.toBe(16 * 1024);
  });

  it('are a piece that came alone, not a copy', () => {
    const gathered = new GatheredBytes();
    const piece = Buffer.from('alone');
    gathered.add(piece);
    expect(gathered.joined()).toBe(piece);
    gathered.clear();
    expect([gathered.joined().byteLength, gathered.take()?.byteLength]).toEqual([0, undefined]);
  });
});
