#!/usr/bin/env node
/** Starts the program with a Node that can run it: this one, or the one that the clone carries. Plain JavaScript for any Node. */
import { existsSync, mkdirSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { constants, homedir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

// The oldest Node that runs TypeScript files without a warning and that the dependencies accept.
const neededMajor = 22;
const neededMinor = 19;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (isNewEnough(process.versions.node)) await startHere();
else await startWithBundledNode();

/** Whether a version such as `22.19.0` can run the program. */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

/** Loads the program into this process: the compiled files of the package, or the sources of a clone. */
async function startHere() {
  keepCompiledCode();
  // A clone runs its sources also after a build: what runs is what is read. The package ships only compiled files.
  const sources = join(root, 'src', 'cli', 'main.ts');
  const isClone = existsSync(sources);
  resolveAsWritten(isClone ? 'src' : 'dist');
  const entry = isClone ? sources : join(root, 'dist', 'cli', 'main.js');
  const { runProgram } = await import(pathToFileURL(entry).href);
  await runProgram();
}

/**
 * Has Node keep what it compiles, so that the next start need not: it saves about half of the time. A folder of the
 * user's own and not Node's default below the folder for temporary files, where others could leave code to be run, and
 * which containers and npx start without. `NODE_COMPILE_CACHE` and `NODE_DISABLE_COMPILE_CACHE` are Node's and win.
 */
function keepCompiledCode() {
  const own = cacheFolder();
  const result = own === undefined ? undefined : module.enableCompileCache?.(own);
  // For instance a home that can not be written to. Without any cache the program only starts more slowly.
  if (result === undefined || result.status === module.constants?.compileCacheStatus.FAILED)
    module.enableCompileCache?.();
}

/** The folder for what can be computed again, made if there is none; undefined when it can not be. */
function cacheFolder() {
  const places = { darwin: join(homedir(), 'Library', 'Caches'), win32: process.env.LOCALAPPDATA };
  const caches = process.env.XDG_CACHE_HOME || places[process.platform] || join(homedir(), '.cache');
  const own = join(caches, 'naftiko-ts');
  try {
    // One level at a time: making all of a path at once never returns on file systems such as /proc.
    for (const folder of [caches, own]) if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    return own;
  } catch {
    return undefined;
  }
}

/**
 * Each import of our own files names its file in full, and so do the 70 files of `yaml`: there is nothing to search for.
 * Node's own way looks for links and package.json files at every one of 1,500 imports, which takes longer than everything
 * else that `validate` does.
 * @param folder of the program, `src` or `dist`
 */
function resolveAsWritten(folder) {
  const own = pathToFileURL(join(root, folder, '/')).href;
  const yaml = new URL('./', import.meta.resolve('yaml')).href;
  const places = [
    folder === 'src'
      ? { parent: own, ending: '.ts', format: 'module-typescript' }
      : { parent: own, ending: '.js', format: 'module' },
    { parent: yaml, ending: '.js', format: 'commonjs' },
  ];
  module.registerHooks?.({
    resolve: (specifier, context, next) => {
      const { parentURL } = context;
      const place = places.find(({ parent, ending }) => parentURL?.startsWith(parent) && specifier.endsWith(ending));
      if (place === undefined || !specifier.startsWith('.')) return next(specifier, context);
      return { url: new URL(specifier, parentURL).href, format: place.format, shortCircuit: true };
    },
  });
}

/** Runs this file again with the Node of the clone; signals and the exit code are passed on. */
async function startWithBundledNode() {
  const node = bundledNode();
  if (node === undefined) {
    process.stderr.write(
      `naftiko-ts needs Node ${neededMajor}.${neededMinor} or newer, this is ${process.versions.node}: ` +
        'install a newer Node, or run `npm ci` in a clone, which brings one.\n',
    );
    process.exit(1);
  }
  const { spawn } = await import('node:child_process');
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
