import { afterAll, beforeAll } from 'vitest';
import type { TestSynapse } from '#test/harness/synapse.ts';
import { startSynapse } from '#test/harness/synapse.ts';
import { synapseStage } from './contract/on-synapse.ts';
import type { Stage } from './contract/stage.ts';
import { homeserverContract } from './contract/suite.ts';

let synapse: TestSynapse;
let stage: Stage;
beforeAll(async () => {
  const services = ['@dienst:test.localhost', '@bot:test.localhost'];
  synapse = await startSynapse({
    modules: [{ module: 'tests.happened_alone.HappenedAlone', config: { services } }],
  });
  stage = synapseStage(synapse);
});
afterAll(() => synapse?.stop());
homeserverContract(() => stage);
