// The published package: how large it is, what it brings along, and on which Node it runs the starting document.
import { callInstalled, installNode, installPackage } from '../scripts/installed-package.ts';
import type { Measured } from './support/measured.ts';
import { table } from './support/table.ts';

const majors = [22, 24, 26];

/** Packs, installs and runs it once on each Node. Needs the package registry. */
export async function packaged(): Promise<Measured> {
  const installed = installPackage();
  try {
    const served: string[] = [];
    for (const major of majors) {
      const answer = await callInstalled(installed, installNode(installed.folder, major)).catch(() => undefined);
      if (Reflect.get(Object(answer), 'path') === '/api/logout') served.push(String(major));
    }
    const figures = {
      'archive-kib': installed.archiveBytes / 1024,
      'installed-mib': installed.installedBytes / 1_048_576,
      dependencies: installed.dependencies,
      // 1 when it serves on each of them.
      'tried-for-each-serving': majors.length / served.length,
    };
    const head = ['archive KiB', 'installed MiB', 'dependencies, theirs included', 'serves on Node'];
    const row = [
      figures['archive-kib'].toFixed(0),
      figures['installed-mib'].toFixed(1),
      String(figures.dependencies),
      served.join(', '),
    ];
    return { table: table(head, [row]), figures };
  } finally {
    installed.remove();
  }
}
