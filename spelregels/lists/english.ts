import type { WordGroup } from './entry.ts';
import { sourced } from './entry.ts';

/** English, as heard in Dutch streets and used by neighbours who write English. */
export const ENGLISH: readonly WordGroup[] = [
  ...sourced({ code: 'schelden', meaning: 'sexual intercourse, vulgar; as an intensifier' } as const, {
    wordnet: `fuck+s+er+ers+ing+in+ed+ery+face+head+heads+wit motherfucker+s`,
    afgeleid: `fuk fukking fck fcking fkn fuc fucc moderfucker moddafucka motherfuckin motherfucking mofo clusterfuck fuckoff fuckit kloothead`,
    gebruik: `fking phuck fock focking wtf wth stfu gtfo`,
  }),
  ...sourced({ code: 'schelden', meaning: 'excrement, vulgar' } as const, {
    wordnet: `shit+ty+s+show bullshit shithead+s horseshit shite bollocks`,
    afgeleid: `bullshitter shithole+s holyshit dipshit+s shitzooi shitbag+s`,
  }),
  ...sourced({ code: 'belediging', meaning: 'a contemptible person, vulgar' } as const, {
    wordnet: `asshole+s arsehole+s bastard+s dickhead+s wanker+s twat+s dumbass+es jackass+es cocksucker+s tosser+s+s jerkoff`,
    afgeleid: `asswipe+s dumbfuck pisshead+s`,
    gebruik: `ashole scumbag+s douchebag+s numbnuts`,
  }),
  ...sourced({ code: 'belediging', meaning: 'a woman, vulgar and contemptuous; "son of a bitch"' } as const, {
    wordnet: `bitch+es+y cunt+s whore+s slut+s+ty skank+s`,
    afgeleid: `sonofabitch`,
    gebruik: `biatch hoe-bag`,
  }),
  ...sourced({ code: 'belediging', meaning: 'intellectual disability, as an insult' } as const, {
    wordnet: `retard+s+ed moron+s imbecile+s dimwit+s`,
    afgeleid: `halfwit+s`,
  }),
  ...sourced(
    { code: 'discriminatie', meaning: 'slurs on skin colour, origin, religion, sexuality' } as const,
    {
      wordnet: `nigger+s nigga chink+s gook+s kike+s wetback+s faggot+s coon+s golliwog+s`,
      afgeleid: `nigga's niggas paki paki's pakis fags shemale+s sandnigger+s`,
      gebruik: `raghead+s towelhead+s tranny trannies`,
    },
  ),
];
