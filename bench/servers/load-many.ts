// Loads every document of a folder in a fresh process and prints what that took, imports apart. argv: folder.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadCapability } from '../../src/engine/load-capability.ts';

// As the program does (src/cli/main.ts).
process.env = { ...process.env };
const folder = process.argv[2] ?? '';
const files = readdirSync(folder);
const cpu = process.cpuUsage();
const begin = performance.now();
let loaded = 0;
for (const file of files) if ((await loadCapability(join(folder, file))).plan !== undefined) loaded += 1;
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(JSON.stringify({ wallMs: performance.now() - begin, cpuMs: (user + system) / 1000, loaded }));
