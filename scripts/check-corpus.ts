// `npm run check-corpus -- FOLDER`: runs every document of a folder and compares what happens with the specification.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArguments, USAGE, UsageError } from './check-corpus/arguments.ts';
import type { Arguments } from './check-corpus/arguments.ts';
import { checkDocument } from './check-corpus/check-document.ts';
import { printJson, printText, totals } from './check-corpus/report.ts';
import type { DocumentReport } from './check-corpus/report.ts';

function documentsBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(?:ya?ml|json)$/i.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
}

async function checkAll(files: readonly string[], options: Arguments): Promise<DocumentReport[]> {
  const reports: DocumentReport[] = [];
  const waiting = [...files.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      reports[next[0]] = await checkDocument(next[1], options);
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, worker));
  return reports;
}

async function main(words: readonly string[]): Promise<number> {
  try {
    const options = parseArguments(words, fileURLToPath(new URL('../bin/naftiko-ts.js', import.meta.url)));
    const files = documentsBelow(options.folder);
    if (files.length === 0) throw new UsageError(`no document below "${options.folder}"`);
    const reports = await checkAll(files, options);
    process.stdout.write(options.json ? printJson(reports) : printText(reports, options.verbose));
    return totals(reports).differences === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
