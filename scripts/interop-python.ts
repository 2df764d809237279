/** Drives the program with the Python MCP clients, over HTTP and stdio: `node scripts/interop-python.ts`. Needs python3 and a package index; not part of the tests. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const root = join(import.meta.dirname, '..');
const program = join(root, 'bin/naftiko-ts.js');

/** One client library: what is installed, and the script that uses it. */
interface Library {
  readonly name: string;
  readonly requirement: string;
  readonly script: string;
}

const libraries: readonly Library[] = [
  { name: 'mcp 1.x', requirement: 'mcp<2', script: 'interop/mcp_1.py' },
  { name: 'mcp 2.x', requirement: 'mcp>=2,<3', script: 'interop/mcp_2.py' },
  { name: 'fastmcp', requirement: 'fastmcp', script: 'interop/fastmcp_client.py' },
];

/** One document for each transport: fixed values, an error, a resource, a prompt, a schema with an output. */
const adapter = (transport: string): string => `naftiko: 1.0.0-alpha2
info: { label: Interop, description: What the Python clients call, version: 1.2.3 }
capability:
  exposes:
    - type: mcp
      namespace: interop
      ${transport}
      tools:
        - name: greet
          description: Greets
          inputParameters: [{ name: who, type: string, description: Name }]
          outputParameters: [{ name: greeting, type: string, value: "Hello {{who}}" }]
        - { name: fail, description: Fails, isError: true, content: [{ type: text, text: No }] }
        - name: ask
          description: Asks first
          ask: { who: { elicit: "Who?", schema: { type: object, properties: { name: { type: string } }, required: [name] } } }
          content: [{ type: text, text: "Hello {{ask.who.name}}" }]
      resources:
        - { name: item, label: Item, uri: "item://{id}", description: Item, mimeType: application/json, outputParameters: [{ name: id, type: string, value: "{{id}}" }] }
      prompts:
        - { name: hi, label: Hi, description: Hi, arguments: [{ name: who, label: Who, description: Who }], template: [{ role: user, content: "Hi {{who}}" }] }
`;

const folder = await mkdtemp(join(tmpdir(), 'naftiko-interop-'));
let server: ReturnType<typeof spawn> | undefined;
try {
  const port = await freePort();
  const [http, stdio] = [join(folder, 'http.yaml'), join(folder, 'stdio.yaml')];
  await writeFile(http, adapter(`port: ${port}`));
  await writeFile(stdio, adapter('transport: stdio'));
  const readyFile = join(folder, 'ready.json');
  server = spawn(process.execPath, [program, 'run', http, '--ready-file', readyFile, '--quiet'], { stdio: 'inherit' });
  await ready(readyFile);
  let failed = 0;
  for (const library of libraries) {
    const python = await environment(library);
    for (const target of [[`http://127.0.0.1:${port}/mcp`], [process.execPath, program, 'run', stdio, '--quiet']]) {
      const words = [join(root, 'scripts', library.script), ...target];
      const { code, text } = await run(python, words);
      const transport = target.length === 1 ? 'http' : 'stdio';
      print(`${library.name} over ${transport}: ${code === 0 ? `ok (${text.trim()})` : `FAILED\n${text}`}`);
      if (code !== 0) failed += 1;
    }
  }
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  server?.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function ready(file: string): Promise<void> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    if (await readFile(file, 'utf8').catch(() => undefined)) return;
    await sleep(50);
  }
  throw new Error('the server was not ready in time');
}

/** A virtual environment with the library; gives its Python. */
async function environment({ name, requirement }: Library): Promise<string> {
  const place = join(folder, name.replaceAll(/\W/g, '-'));
  await must('python3', ['-m', 'venv', place]);
  const python = join(place, 'bin', 'python');
  await must(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', requirement]);
  return python;
}

async function must(command: string, words: readonly string[]): Promise<void> {
  const { code, text } = await run(command, words);
  if (code !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${code}: ${text}`);
}

async function run(command: string, words: readonly string[]): Promise<{ code: number | null; text: string }> {
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 600_000 });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, text };
}
