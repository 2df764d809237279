/**
 * For every test file: each MCP message that an exposer sends, in this process or in a child, over HTTP or stdio, to
 * whatever client, is held against the official schema of its revision. A message that does not fit fails the test.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect } from 'vitest';
import { tapHttp } from './http-tap.ts';
import { tapPrograms } from './stdio-tap.ts';
import { check, type Checks, takeProblems } from './checked.ts';

const folder = mkdtempSync(join(tmpdir(), 'naftiko-wire-'));
const exchanges = join(folder, 'exchanges');

tapHttp((exchange) => check((checks) => checks.exchange(exchange)));
tapPrograms(() => {
  let conversation: ReturnType<Checks['conversation']> | undefined;
  return {
    said: (line) => check((checks) => (conversation ??= checks.conversation()).sentText(line)),
    heard: (line) => {
      if (line.includes('"jsonrpc"')) check((checks) => (conversation ??= checks.conversation()).receivedText(line));
    },
  };
}, exchanges);

let read = 0;

/** What child processes have written since the last time. */
export function checkChildren(): void {
  if (!existsSync(exchanges)) return;
  const lines = readFileSync(exchanges, 'utf8');
  const end = lines.lastIndexOf('\n') + 1;
  for (const line of lines.slice(read, end).split('\n'))
    if (line !== '') check((checks) => checks.exchange(JSON.parse(line)));
  read = end;
}

async function noProblems(): Promise<void> {
  checkChildren();
  expect(await takeProblems(), 'every message fits the schema of its revision').toEqual([]);
}

afterEach(noProblems);
afterAll(async () => {
  await noProblems();
  rmSync(folder, { recursive: true, force: true });
});
