import { findTelling } from '#store/waarneming-gesprekken.ts';
import { recentStreets } from '#store/waarnemingen.ts';
import type { TapHandler } from '../messages/types.ts';
import { chooseMended, chooseStreet, chooseTime, takeBackTelling } from './observe.ts';
import { lockOwnWalk, personIn } from './own-walk.ts';
import { isButton, kindOfKey } from './read-words.ts';
import { MOST_STREETS, STEPS, streetKey } from './telling-text.ts';

/** A walker's taps under one thing that they tell: its street, which earlier one, at what time, or away with it. */
export const tellingTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    const found = await findTelling(tx, tap.id);
    if (!found || personIn(ctx, tap.room, tap.by) !== found.person) return;
    const walk = await lockOwnWalk(tx, found.walk, found.person);
    const telling = walk && (await findTelling(tx, tap.id));
    if (!telling) return;
    const told = { walk, telling };
    if (isButton(tap.key, 'remove')) return await takeBackTelling(tx, ctx, told);
    if (tap.step === STEPS.which) {
      const kind = kindOfKey(tap.key);
      if (kind) await chooseMended(tx, ctx, told, kind, tap.at);
    } else if (tap.step === STEPS.time)
      await chooseTime(tx, told, isButton(tap.key, 'unknownTime') ? null : tap.key);
    else if (tap.step === STEPS.ask && telling.step === 'adres') {
      const streets = await recentStreets(tx, walk.id, MOST_STREETS);
      const street = streets.find((one) => streetKey(one) === tap.key);
      if (street !== undefined) await chooseStreet(tx, told, street);
    }
  },
};
