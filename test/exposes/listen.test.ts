/** Sockets of an exposer: all of them, or none and a reason. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { pathOfLocation, readDocumentFile } from '../../src/exposes/document-file.ts';
import { listenOn } from '../../src/exposes/listen.ts';
import { folderOf } from '../support/documents.ts';

const servers: Server[] = [];
function newServer(): Server {
  const server = createServer();
  servers.push(server);
  return server;
}
afterEach(async () => {
  const open = servers.splice(0).filter(({ listening }) => listening);
  await Promise.all(open.map((server) => once(server.close(), 'close')));
});

const loopback = { address: '127.0.0.1', optional: false };

test('one port on every address', async () => {
  const plan = { port: 0, addresses: [loopback, { address: '127.0.0.2', optional: false }] };
  const { port, bound, servers: opened } = await listenOn(plan, newServer);
  expect(port).toBeGreaterThan(0);
  expect([bound, opened.length]).toEqual([['127.0.0.1', '127.0.0.2'], 2]);
});

test('an optional address that the machine does not have is left out', async () => {
  const plan = { port: 0, addresses: [loopback, { address: '192.0.2.1', optional: true }] };
  expect((await listenOn(plan, newServer)).bound).toEqual(['127.0.0.1']);
});

describe('a failure says where and why, and closes what was open', () => {
  test('a port that is taken', async () => {
    const { port } = await listenOn({ port: 0, addresses: [{ address: '127.0.0.2', optional: false }] }, newServer);
    const before = servers.length;
    const plan = { port, addresses: [loopback, { address: '127.0.0.2', optional: false }] };
    await expect(listenOn(plan, newServer)).rejects.toThrow(`cannot listen on 127.0.0.2:${port}: port is in use`);
    expect(servers.slice(before).map(({ listening }) => listening)).toEqual([false, false]);
  });

  test.each<[string, number, string]>([
    ['192.0.2.1', 0, 'cannot listen on 192.0.2.1:0: this machine does not have that address'],
    ['2001:db8::1', 0, 'cannot listen on [2001:db8::1]:0: this machine does not'],
    ['127.0.0.1', 70_000, 'cannot listen on 127.0.0.1:70000: port is out of range'],
    ['no-such-host.invalid', 0, 'cannot listen on no-such-host.invalid:0: name not found'],
  ])('%s:%i', async (address, port, message) => {
    await expect(listenOn({ port, addresses: [{ address, optional: false }] }, newServer)).rejects.toThrow(message);
  });
});

describe('a file that a document names', () => {
  test.each<[string, string | undefined]>([
    ['./a.txt', '/docs/a.txt'],
    ['a.txt', '/docs/a.txt'],
    ['/x/a.txt', '/x/a.txt'],
    ['file:///./a%20b.txt', '/docs/a b.txt'],
    ['file:///./50%.txt', '/docs/50%.txt'],
    ['file:../a.txt', '/a.txt'],
    ['file:///x/a.txt', '/x/a.txt'],
    ['file://host/x', undefined],
    ['https://x.test/a', undefined],
  ])('%s is at %s', (location, path) => {
    expect(pathOfLocation(location, '/docs')).toBe(path);
  });

  test('is read up to its limit, or the reason is said', async () => {
    const folder = await folderOf({ 'a.txt': 'hello' });
    const outcome = (path: string, max = 5): unknown => {
      const read = readDocumentFile(path, max);
      return 'bytes' in read ? read.bytes.toString() : read.problem;
    };
    expect(outcome(join(folder, 'a.txt'))).toBe('hello');
    expect(outcome(join(folder, 'a.txt'), 4)).toBe('is larger than 4 bytes');
    expect(outcome(join(folder, 'b.txt'))).toBe('does not exist');
    expect(outcome(join(folder, 'a.txt', 'c'))).toBe('does not exist');
    expect(outcome(folder, 1e9)).toBe('is a folder');
    expect(outcome('\0')).toBe('can not be read');
  });
});
