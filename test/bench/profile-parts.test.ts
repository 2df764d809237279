import { expect, test } from 'vitest';
import { type CpuProfile, partsOf } from '../../bench/support/profile-parts.ts';

const frame = (functionName: string, url = ''): CpuProfile['nodes'][number]['callFrame'] => ({ functionName, url });

test('time is given to folders of the engine, packages, modules of Node and the kernel; waiting is no time', () => {
  const frames = [
    frame('(idle)'),
    frame('send', 'file:///clone/src/exposes/rest/reply.ts'),
    frame('send', 'file:///clone/dist/exposes/rest/reply.js'),
    frame('dispatch', 'file:///clone/node_modules/undici/lib/client.js'),
    frame('part', 'file:///clone/node_modules/@scope/name/index.js'),
    frame('emit', 'node:events'),
    frame('read', 'node:internal/streams/readable'),
    frame('writev'),
    frame('(garbage collector)'),
    frame('(program)'),
    frame('rare', 'node:zlib'),
  ];
  const nodes = frames.map((callFrame, id) => ({ id, callFrame }));
  const times = [5000, 300, 100, 200, 100, 50, 50, 100, 50, 48, 2];
  expect(partsOf({ nodes, samples: nodes.map(({ id }) => id), timeDeltas: times })).toEqual([
    ['src/exposes', 0.4],
    ['undici', 0.2],
    ['@scope/name', 0.1],
    ['socket writes', 0.1],
    ['node:events', 0.05],
    ['node:streams', 0.05],
    ['garbage collection', 0.05],
    ['Node, native', 0.048],
    ['all else', expect.closeTo(0.002)],
  ]);
});
