import { setFlagsFromString } from 'node:v8';

/**
 * Has the engine collect garbage sooner instead of growing: comparing tens of thousands of rooms makes much that is used once. Half the
 * memory at the same speed (./buurtbaken bench provisioning). At the start of a process, before it has grown.
 */
export function keepMemorySmall(): void {
  setFlagsFromString('--optimize-for-size');
}
