// Reads every YAML file of a folder with nothing but `yaml` and prints what that took, imports apart. argv: folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

// As the program does (src/cli/main.ts).
process.env = { ...process.env };
const folder = process.argv[2] ?? '';
const files = readdirSync(folder);
const cpu = process.cpuUsage();
const begin = performance.now();
let loaded = 0;
for (const file of files) {
  if (parseDocument(readFileSync(join(folder, file), 'utf8')).errors.length === 0) loaded += 1;
}
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(JSON.stringify({ wallMs: performance.now() - begin, cpuMs: (user + system) / 1000, loaded }));
