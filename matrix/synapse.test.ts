import { afterAll, beforeAll } from 'vitest';
import type { TestSynapse } from '#test/harness/synapse.ts';
import { startSynapse } from '#test/harness/synapse.ts';
import { synapseStage } from './contract/on-synapse.ts';
import type { Stage } from './contract/stage.ts';
import { homeserverContract } from './contract/suite.ts';

let synapse: TestSynapse;
let stage: Stage;
beforeAll(async () => {
  synapse = await startSynapse();
  stage = synapseStage(synapse);
});
afterAll(() => synapse?.stop());
homeserverContract(() => stage);
