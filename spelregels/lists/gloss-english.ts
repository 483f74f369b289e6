/** English, read only in a message that is plainly English. */
export const ENGLISH = `
ik: i
ik ben: i'm im
ik heb: i've ive
ik zal: i'll ill
ik: i'd
mij: me
mijn: my mine
jij: you
jullie: you'all yall
jouw: your
hij: he
zij: she they
hem: him them
haar: her
wij: we
wij ben: we're
wij zal: we'll
ons: us our
het: it
het is: it's its
dat: that
dit: this
deze: these
die: those
er: there
er is: there's theres
hier: here
de: the
een: a an one
en: and
maar: but though
niet: not don't dont can't cant won't doesn't isn't didn't wont
geen: no
niemand: nobody no-one
iedereen: everyone everybody all
iemand: someone somebody anyone anybody
alleen: alone myself only
samen: together
ook: too also as-well
nog: still
opnieuw: again
nu: now right
net: just
of: or whether if
wie: who
wat: what
waar: where
waarom: why
hoe: how
wanneer: when
in: inside
op: on
naar: to towards
bij: at by near outside
met: with
van: of from
voor: for
over: about
door: through
naast: next
ben: am
zijn: are
waren: were
heb: have got
heeft: has
ga: go gonna
gaan: going heading
gaat: goes
ga: walk
loopt: walks
lopen: walking
rijd: drive
rijden: driving cycling
rijdt: drives
woon: live
woont: lives
wonen: living
verhuisd: moved
zie: see
gezien: seen saw noticed
kijken: look check checking looking
weet: know
zeg: say tell
zeggen: saying telling
vertellen: share sharing
vraag: ask
vragen: asking
praten: talk talking speak
aanspreken: confront
bel: call phone
bellen: calling ring dial calling
gebeld: called dialled dialed phoned
politie: police cops
agent: officer cop constable
112: 911 999
groep: group
app: chat
bericht: message
berichten: messages
lees: read
leest: reads
lezen: reading
prive: private privately directly dm
typ: type text
typen: typing texting
dank: thank thanks
graag: please pls
jaar: years year yrs
jaren: yo
man: guy bloke fella dude
mannen: men guys
vrouw: woman lady
jongen: boy lad kid
jongens: boys lads kids
kinderen: children
mensen: people folks
buren: neighbours neighbors
buurman: neighbour neighbor
zoon: son
dochter: daughter
broer: brother
zus: sister
moeder: mum mom mother
vader: dad father
vriend: friend buddy mate
nicht: cousin niece
neef: nephew
oom: uncle
tante: aunt
opa: grandpa grandfather
oma: grandma grandmother
collega: colleague coworker
op slot: locked
deuren: doors
hoek: corner
hou: keep
liefst: rather
straat: street road
wijk: neighbourhood neighborhood area
huis: house
verdacht: suspicious dodgy
vreemd: strange weird
zwarte: black
donkere: dark
huid: skinned skin
opletten: careful beware watch alert
tas: bag
brand: fire
telefoonnummer: phone-number
verkoop: selling
bank: couch
mes: nife
rook: smoke
mes: knife
pistool: gun
zwanger: pregnant
hulp: help
onder: under
achttien: eighteen
zestien: sixteen
vijftien: fifteen
veertien: fourteen
dertien: thirteen
nodig: need needed
moet: must should has-to
kan: can could
wil: want wanna would
komen: come coming
komt: comes
kom: come
stuur: send
vakantie: holiday vacation holidays
weg: away
weken: weeks
gelukkig: happy
nieuwjaar: new-year
goedemorgen: morning
te koop: for-sale
verkopen: selling
verkoop: sell
koop: buy
gevallen: fell fallen
ijs: ice
door: through
breekt: breaking
brandt: burning
help: help
overal: everywhere
`;
