import type { WijkOverview } from '#store/wijken-overzicht.ts';
import type { WijkRow, WijkState } from '#web/pages/beheer-wijken.tsx';

/** In one word how a gebied stands. Pure. */
export function stateOf(it: Pick<WijkOverview, 'aan' | 'vervallenOp' | 'hasRooms' | 'stand'>): WijkState {
  if (it.vervallenOp !== null) return 'vervallen';
  if (!it.aan) return it.hasRooms ? 'weg' : 'uit';
  if (it.stand === null || !it.hasRooms) return 'wordt';
  return it.stand === 'toegepast' ? 'orde' : it.stand === 'wacht-op-akkoord' ? 'wacht' : 'mislukt';
}

export function rowOf(it: WijkOverview): WijkRow {
  const { code, naam, aan, members, coordinators, wijkagenten, isSettingUp, drift } = it;
  return { code, naam, aan, state: stateOf(it), members, coordinators, wijkagenten, isSettingUp, drift };
}
