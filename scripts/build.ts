/** `npm run build`: compiles src/ to dist/, which is what the package ships. With `--clean` it only removes dist/. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
if (!process.argv.includes('--clean')) process.exitCode = build();

/** Gives the exit code of the compiler. */
function build(): number {
  const compiler = createRequire(import.meta.url).resolve('typescript/package.json');
  const args = [join(compiler, '..', 'bin', 'tsc'), '-p', join(root, 'tsconfig.build.json')];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root });
  if (status !== 0) return status ?? 1;
  // What is no TypeScript goes along as it is: the generated validators, and whatever lies beside the sources.
  const isPlain = (path: string): boolean => extname(path) !== '.ts' || path.endsWith('.d.ts');
  cpSync(join(root, 'src'), dist, { recursive: true, filter: isPlain });
  return 0;
}
