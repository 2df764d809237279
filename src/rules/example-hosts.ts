/** Rules on placeholder hosts: `address-not-example`, `baseuri-not-example`. */
import type { Rule } from './rule.ts';

/** An exposer can not listen on a host that belongs to documentation. */
export const addressNotExample: Rule = ({ capability, report, placeOf }) => {
  for (const { address, origin, type } of capability.exposes) {
    if (type === 'control' || address === undefined || !/example\.com$/i.test(address)) continue;
    report('address-not-example', placeOf(origin, 'address'), `The address "${address}" is a placeholder.`);
  }
};

/** No API answers at example.com. */
export const baseUriNotExample: Rule = ({ capability, report, placeOf }) => {
  for (const { baseUri, origin } of capability.consumes) {
    if (!/example\.com/i.test(baseUri)) continue;
    report('baseuri-not-example', placeOf(origin, 'baseUri'), `The base URI "${baseUri}" is a placeholder.`);
  }
};
