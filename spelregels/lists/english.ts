import type { WordGroup } from './entry.ts';
import { listed } from './entry.ts';

/** English, as heard in Dutch streets and used by neighbours who write English. */
export const ENGLISH: readonly WordGroup[] = [
  {
    code: 'schelden',
    meaning: 'sexual intercourse, vulgar; as an intensifier',
    words: listed(
      'fuck+s+er+ers+ing+in+ed+ery+face+head+heads+wit fuk fukking fck fcking fkn fking phuck fuc fucc fock focking moderfucker moddafucka wtf wth stfu gtfo motherfucker+s motherfuckin motherfucking mofo clusterfuck fuckoff fuckit kloothead',
    ),
  },
  {
    code: 'schelden',
    meaning: 'excrement, vulgar',
    words: listed(
      'shit+ty+s+show bullshit bullshitter shithole+s shithead+s holyshit horseshit dipshit+s shitzooi shite bollocks shitbag+s',
    ),
  },
  {
    code: 'belediging',
    meaning: 'a contemptible person, vulgar',
    words: listed(
      'asshole+s arsehole+s ashole asswipe+s bastard+s dickhead+s wanker+s twat+s scumbag+s douchebag+s dumbass+es jackass+es cocksucker+s tosser+s+s dumbfuck numbnuts jerkoff pisshead+s',
    ),
  },
  {
    code: 'belediging',
    meaning: 'a woman, vulgar and contemptuous; "son of a bitch"',
    words: listed('bitch+es+y biatch cunt+s whore+s slut+s+ty skank+s hoe-bag sonofabitch'),
  },
  {
    code: 'belediging',
    meaning: 'intellectual disability, as an insult',
    words: listed('retard+s+ed moron+s imbecile+s halfwit+s dimwit+s'),
  },
  {
    code: 'discriminatie',
    meaning: 'slurs on skin colour, origin, religion, sexuality',
    words: listed(
      `nigger+s nigga nigga's niggas paki paki's pakis chink+s gook+s raghead+s towelhead+s kike+s wetback+s faggot+s fags tranny trannies shemale+s sandnigger+s coon+s golliwog+s`,
    ),
  },
];
