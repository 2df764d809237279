/** The public surface: load a document, bind it, start it. */
export { type BindEnvironment, type BindSource } from './binds/bind-source.ts';
export { resolveBinds } from './binds/resolve-binds.ts';
export { type CapabilityPlan } from './compile/capability-plan.ts';
export { collectDiagnostics, type Diagnostic, type Report, type Severity } from './diagnostics/diagnostic.ts';
export { type Loaded, loadCapability, type LoadOptions } from './engine/load-capability.ts';
export { type RunningCapability, startCapability } from './engine/start-capability.ts';
export { StartError } from './engine/start-error.ts';
export { NaftikoError } from './errors/naftiko-error.ts';
export { type RunningExposer } from './exposes/exposer.ts';
export { type Bindings } from './expressions/scope.ts';
export { type JsonObject, type JsonValue } from './json/json-value.ts';
export { createLineLogger } from './observe/line-logger.ts';
export { type Logger, silentLogger } from './observe/logger.ts';
export { createRedactor } from './observe/redact.ts';
export { type RuntimeOptions, type StepHandler } from './operation/call-context.ts';
