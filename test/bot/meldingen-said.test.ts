/** What neighbours write about a melding that has its card: that 112 was called for it, that they saw it too, that it is over; and what is no melding. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { MeldingWorld } from './meldingen-world.ts';
import { editOf, replyTo, startMeldingWorld } from './meldingen-world.ts';

let it: MeldingWorld;
beforeAll(async () => {
  it = await startMeldingWorld();
});
afterAll(() => it.stop());
beforeEach(() => it.nextDay());

const asked = async (who: 'zeil' | 'boei') => String((await it.lastOwn(who)).content.body);

test.each(['112 gebeld voor de vechtpartij', 'Politie is onderweg voor die vechtpartij'])(
  'that 112 was called for what is known counts on its card: %s',
  async (words) => {
    await it.say('zeil', 'Er wordt gevochten voor het café op de Lanen');
    const { length } = await it.cards();
    await it.say('boei', words);
    expect(await it.cards()).toHaveLength(length);
    expect(await it.cardText()).toMatch(/112: (gebeld|hulp)/);
  },
);

test('that 112 was called for what nobody told of is a report', async () => {
  const { length } = await it.cards();
  await it.say('boei', '112 gebeld voor de vechtpartij');
  expect(await it.cards()).toHaveLength(length + 1);
});

test('"heb gebeld" is 112 in answer to a melding, and nothing elsewhere', async () => {
  await it.say('zeil', 'Er wordt gevochten voor het café op de Lanen');
  await it.say('boei', 'heb gebeld');
  expect(await it.cardText()).toContain('112: nog niet gebeld');
  await it.say('boei', 'heb gebeld', replyTo((await it.card()).eventId));
  expect(await it.cardText()).toContain('112: gebeld');
});

test('that help is there counts as called', async () => {
  await it.say('zeil', 'Er wordt gevochten voor het café op de Lanen');
  await it.say('boei', 'Politie is ter plaatse');
  expect(await it.cardText()).not.toContain('112: nog niet gebeld');
});

test.each(['Ik zie hem ook', 'Ja ik zie hem ook vanuit mijn raam', 'Ik heb die man ook gezien, bij de Spar'])(
  'who saw the same counts: %s',
  async (words) => {
    await it.say('zeil', 'Man kijkt naar binnen bij alle huizen op de Zuiderhaven');
    const message = await it.say('boei', words);
    expect(await it.cardText()).toContain('Ook gezien: 1');
    await it.remove('boei', message);
    expect(await it.cardText()).not.toContain('Ook gezien: 1');
  },
);

test('who answers the own melding that it is over is asked how it ended, and is not told that it is chatter', async () => {
  await it.say('zeil', 'Mijn dochtertje van 4 is weggelopen bij de Zuiderhaven');
  const before = (await it.own('zeil')).length;
  await it.say('zeil', 'Ze is weer thuis, duizendmaal dank allemaal ❤️');
  const own = await it.own('zeil');
  expect(own).toHaveLength(before + 1);
  expect(await asked('zeil')).toMatch(/afgelopen/);
  expect(await it.cardText()).toContain('afgelopen, zegt');
});

test('that it is over counts for no other melding, and is taken back with the words', async () => {
  await it.say('zeil', 'Er ligt grofvuil gedumpt in de Zeilmakersstraat');
  await it.say('boei', 'Man kijkt naar binnen bij alle huizen op de Zuiderhaven');
  const before = (await it.own('zeil')).length;
  await it.say('zeil', 'De man is weg');
  await it.say('zeil', 'Mijn dochter is weer thuis van vakantie');
  expect(await it.own('zeil')).toHaveLength(before);
  const words = await it.say('boei', 'Hij is weg', replyTo((await it.card()).eventId));
  expect(await it.cardText()).toContain('afgelopen, zegt');
  await it.say('boei', '* Hij is nog niet weg', editOf(words, 'Hij is nog niet weg'));
  expect(await it.cardText()).not.toContain('afgelopen, zegt');
  const again = await it.say('boei', 'Hij is weg', replyTo((await it.card()).eventId));
  expect(await it.cardText()).toContain('afgelopen, zegt');
  await it.remove('boei', again);
  expect(await it.cardText()).not.toContain('afgelopen, zegt');
});

test('that 112 was called for something else counts for no open card', async () => {
  await it.say('zeil', 'Er wordt ingebroken bij Zuiderhaven 3, twee mannen met een koevoet');
  const first = await it.card();
  await it.say('boei', '112 gebeld voor de aanrijding');
  const now = (await it.cards()).find((one) => one.eventId === first.eventId);
  expect(String(now?.content.body)).toContain('112: nog niet gebeld');
});

test('that the police are there says nothing of a stray dog', async () => {
  await it.say('zeil', 'Melding: loslopende bruine labrador in het Oosterpark');
  const { length } = await it.rings();
  await it.say('boei', 'De politie is er');
  expect(await it.rings()).toHaveLength(length);
});

test('what somebody else answers that it is over asks the reporter', async () => {
  await it.say('zeil', 'Man kijkt naar binnen bij alle huizen op de Zuiderhaven');
  await it.say('boei', 'De man is weg', replyTo((await it.card()).eventId));
  expect(await asked('zeil')).toMatch(/afgelopen/);
  expect(await it.cardText()).not.toContain('afgelopen, zegt');
});

test.each(['Is er brand?', 'Zijn er gewonden?', 'Wordt er nog gevochten?'])(
  'a question opens no card, and where something goes on nobody asks back: %s',
  async (words) => {
    const { length } = await it.cards();
    await it.say('boei', words);
    expect(await it.cards()).toHaveLength(length);
    expect(await asked('boei')).toContain('Is dit een melding?');
    await it.nextDay();
    await it.say('zeil', 'Er wordt gevochten voor het café op de Lanen');
    const said = (await it.own('boei')).length;
    await it.say('boei', words);
    expect(await it.own('boei')).toHaveLength(said);
    expect(await it.cards()).toHaveLength(length + 1);
  },
);

test.each([
  'Ik zou 0900-8844 bellen, niet 112',
  '112 is niet nodig, het zijn dronken studenten',
  'Denk eraan: 112 is alleen voor nood',
])('that 112 is not for it opens no card: %s', async (words) => {
  const { length } = await it.cards();
  await it.say('boei', words);
  expect(await it.cards()).toHaveLength(length);
});
