// Other MCP servers with the same tool: installed into a temporary folder when the bench is asked for, never a dependency.
import { spawn } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, listening, repositoryFile, startCommand } from './process.ts';
import type { ServerProcess } from './process.ts';

/** One other server. */
export interface Peer {
  readonly name: string;
  /** The tool as that server calls it, and whether the body is one argument or its members are. */
  readonly tool: string;
  readonly bodyArgument: boolean;
  /**
   * Installs what it needs into a folder of its own.
   * @throws Error with the installer's last words
   */
  install(folder: string): Promise<void>;
  /** Starts it on a free port and waits until it listens. */
  start(folder: string, upstream: string): Promise<ServerProcess>;
}

/** The peers, in the order of the table. */
export const peers: readonly Peer[] = [
  {
    name: 'TypeScript SDK 2.x',
    tool: 'fusionauth-createlogout',
    bodyArgument: true,
    install: async (folder) => {
      const undici = await ownVersion('undici');
      await npmInstall(folder, ['@modelcontextprotocol/server@2', '@modelcontextprotocol/node@2', `undici@${undici}`]);
      // Beside its packages, so that it finds them.
      await copyFile(repositoryFile('bench/peers/sdk-v2.mjs'), join(folder, 'sdk-v2.mjs'));
    },
    start: (folder, upstream) =>
      started((port) => ({ command: process.execPath, words: [join(folder, 'sdk-v2.mjs'), String(port), upstream] })),
  },
  {
    name: 'Python fastmcp, `from_openapi`',
    tool: 'fusionauth_createlogout',
    bodyArgument: false,
    install: async (folder) => {
      await run('python3', ['-m', 'venv', folder]);
      await run(pythonOf(folder), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'fastmcp>=4,<5']);
    },
    start: (folder, upstream) =>
      started((port) => ({
        command: pythonOf(folder),
        words: [
          repositoryFile('bench/peers/fastmcp_peer.py'),
          String(port),
          upstream,
          repositoryFile('bench/peers/logout.openapi.json'),
        ],
      })),
  },
  {
    name: 'MCP Toolbox, HTTP tool',
    tool: 'fusionauth-createlogout',
    bodyArgument: true,
    install: (folder) => npmInstall(folder, ['@toolbox-sdk/server@1']),
    start: async (folder, upstream) => {
      const config = join(folder, 'toolbox.yaml');
      const written = await readFile(repositoryFile('bench/peers/toolbox.yaml'), 'utf8');
      await writeFile(config, written.replace('UPSTREAM', upstream));
      const options = ['--config', config, '--disable-reload', '--disable-version-check', '--log-level', 'ERROR'];
      const program = join(folder, 'node_modules', '@toolbox-sdk', 'server', 'bin', 'run.js');
      return started((port) => ({
        command: process.execPath,
        words: [program, ...options, '--port', String(port)],
      }));
    },
  },
];

async function started(
  commandFor: (port: number) => { readonly command: string; readonly words: readonly string[] },
): Promise<ServerProcess> {
  const port = await freePort();
  const { command, words } = commandFor(port);
  const server = startCommand(command, words, port);
  try {
    await listening(server, 60_000);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

function pythonOf(folder: string): string {
  return join(folder, 'bin', 'python');
}

async function npmInstall(folder: string, packages: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', ...packages]);
}

/** The version of a package that the engine itself runs with. */
async function ownVersion(name: string): Promise<string> {
  const text = await readFile(repositoryFile(`node_modules/${name}/package.json`), 'utf8');
  return (JSON.parse(text) as { version: string }).version; // of every package.json
}

/** Most that an installation may take. */
const installMs = 10 * 60_000;

async function run(command: string, words: readonly string[]): Promise<void> {
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'], timeout: installMs });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (text = (text + chunk).slice(-2000)));
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject);
  child.once('close', resolve);
  const code = await promise;
  if (code === 0) return;
  const lines = text.trim().split('\n');
  const reason = lines.find((line) => /error/i.test(line)) ?? lines.at(-1);
  throw new Error(`${command} ${words[0] ?? ''} ended with ${code}: ${reason}`);
}
