/** The compiled document. */
import type { ConsumerPlan } from '../consumes/consumer.ts';
import type { ExposerPlan } from '../exposes/exposer.ts';
import type { Capability } from '../model/capability.ts';

/** Frozen; needs no environment. `engine/start-capability.ts` gives it binds and ports. */
export interface CapabilityPlan {
  readonly capability: Capability;
  readonly consumers: readonly ConsumerPlan[];
  readonly exposers: readonly ExposerPlan[];
}
