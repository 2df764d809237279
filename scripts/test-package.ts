/**
 * Packs, installs the package as a user would, and makes a call through it; ends with 1 when a call fails.
 *
 *   npm run test:package                      with the Node of this clone
 *   npm run test:package -- --node 22 --node 26   with the newest of those, which are installed for it
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { callInstalled, installNode, installPackage } from './installed-package.ts';

const { values } = parseArgs({ options: { node: { type: 'string', multiple: true, default: [] } } });
const installed = installPackage();
try {
  const nodes = values.node.map((major) => [`Node ${major}`, installNode(installed.folder, Number(major))] as const);
  if (nodes.length === 0) nodes.push([`Node ${process.versions.node}`, process.execPath]);
  for (const [name, node] of nodes) {
    const answer = await callInstalled(installed, node);
    const served = Reflect.get(Object(answer), 'path') === '/api/logout';
    process.stdout.write(
      `${name}: ${served ? 'the installed package serves' : `unexpected ${JSON.stringify(answer)}`}\n`,
    );
    if (!served) process.exitCode = 1;
  }
} finally {
  installed.remove();
}
