/** The catalogue of diagnostic codes: what each means, why it matters, and what to do. */
import { authenticationCodes } from './codes/authentication.ts';
import { bindsCodes } from './codes/binds.ts';
import { compileCodes } from './codes/compile.ts';
import { consumesCodes } from './codes/consumes.ts';
import { documentCodes } from './codes/document.ts';
import { engineCodes } from './codes/engine.ts';
import type { CodeEntry } from './codes/entry.ts';
import { expressionsCodes } from './codes/expressions.ts';
import { formatsCodes } from './codes/formats.ts';
import { importsCodes } from './codes/imports.ts';
import { mcpCodes } from './codes/mcp.ts';
import { normalizeCodes } from './codes/normalize.ts';
import { restCodes } from './codes/rest.ts';
import { rulesCodes } from './codes/rules.ts';
import { skillCodes } from './codes/skill.ts';

/** Every code, kebab-case; equal to the rule id without prefix where it is a rule. */
const catalogue = {
  ...documentCodes,
  ...normalizeCodes,
  ...importsCodes,
  ...bindsCodes,
  ...expressionsCodes,
  ...formatsCodes,
  ...authenticationCodes,
  ...consumesCodes,
  ...compileCodes,
  ...restCodes,
  ...mcpCodes,
  ...skillCodes,
  ...engineCodes,
  ...rulesCodes,
};

/** A code of the catalogue. */
export type DiagnosticCode = keyof typeof catalogue;

/** Code → entry. */
export const diagnosticCodes: Readonly<Record<DiagnosticCode, CodeEntry>> = catalogue;
