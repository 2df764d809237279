#!/usr/bin/env node
/** Starts the program with a Node that can run it: this one, or the one that the clone carries. Plain JavaScript for any Node. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

// The oldest Node that runs TypeScript files without a warning and that the dependencies accept.
const neededMajor = 22;
const neededMinor = 19;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (isNewEnough(process.versions.node)) await startHere();
else startWithBundledNode();

/** Whether a version such as `22.19.0` can run the program. */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

/** Loads the program into this process: the compiled files of the package, or the sources of a clone. */
async function startHere() {
  module.enableCompileCache?.();
  // A clone runs its sources also after a build: what runs is what is read. The package ships only compiled files.
  const sources = join(root, 'src', 'cli', 'main.ts');
  const entry = existsSync(sources) ? sources : join(root, 'dist', 'cli', 'main.js');
  const { runProgram } = await import(pathToFileURL(entry).href);
  await runProgram();
}

/** Runs this file again with the Node of the clone; signals and the exit code are passed on. */
function startWithBundledNode() {
  const node = bundledNode();
  if (node === undefined) {
    process.stderr.write(
      `naftiko-ts needs Node ${neededMajor}.${neededMinor} or newer, this is ${process.versions.node}: ` +
        'install a newer Node, or run `npm ci` in a clone, which brings one.\n',
    );
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both processes: this one only waits. A signal sent to this one alone is passed on.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`naftiko-ts can not start ${node}: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** The Node of a `node-*` package beside the dependencies (runtime/package.json), if it is new enough to be of use. */
function bundledNode() {
  const modules = join(root, 'node_modules');
  const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
  const require = createRequire(join(root, 'package.json'));
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const name of names) {
    const path = join(modules, name, 'bin', executable);
    if (existsSync(path) && isNewEnough(require(join(modules, name, 'package.json')).version)) return path;
  }
  return undefined;
}
